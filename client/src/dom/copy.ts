/** Copies text to the clipboard; works on pages without TLS, too, where `navigator.clipboard` is missing. */

/** Copy `text`, on a click or key of the user. Returns false if the browser refuses. */
export function copyText(text: string): boolean {
  const fill = (event: ClipboardEvent): void => {
    event.clipboardData?.setData("text/plain", text);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  window.addEventListener("copy", fill, { capture: true, once: true });
  // Deprecated, but the only way that needs no secure context.
  const isCopied = document.execCommand("copy");
  window.removeEventListener("copy", fill, { capture: true });
  return isCopied;
}
