/** Columns that characters occupy in a terminal. */
import { eastAsianWidth } from "get-east-asian-width";

const INVISIBLE = /^(?:\p{Mn}|\p{Me}|\p{Cf}|[\u1160-\u11ff])$/u;
const SOFT_HYPHEN = 0xad;
/** Code points before this one are all one column wide, control characters aside. */
const FIRST_SPECIAL = 0x300;

/** Return the columns of a code point: 0 for one that joins the character before it, 2 for a wide one. */
export function charWidth(codePoint: number): 0 | 1 | 2 {
  if (codePoint < 0x20 || (codePoint >= 0x7f && codePoint < 0xa0)) return 0;
  if (codePoint < FIRST_SPECIAL || codePoint === SOFT_HYPHEN) return 1;
  if (INVISIBLE.test(String.fromCodePoint(codePoint))) return 0;
  return eastAsianWidth(codePoint) === 2 ? 2 : 1;
}
