/** Return the number of bytes of the well-formed `text` in UTF-8. (TextEncoder is a browser API.) */
export function utf8Length(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit > 0x7ff && (unit < 0xd800 || unit > 0xdfff)) {
      bytes += 2;
    } else if (unit > 0x7f) {
      // Half of a surrogate pair: two units, four bytes.
      bytes += 1;
    }
  }
  return bytes;
}
