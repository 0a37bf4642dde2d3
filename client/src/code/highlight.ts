/** Syntax highlighting. Code is shown at once and highlighted when its grammar has loaded. */
import { LazyChunk } from "../runtime/lazy_chunk";

const highlighter = new LazyChunk(() => import("./highlighter"));

/** Longer texts are not highlighted. */
const MAX_CHARACTERS = 200_000;

/** Highlight the text of `code` as `language`; an unknown language changes nothing. */
export function highlight(code: HTMLElement, language: string): void {
  if (!language || (code.textContent?.length ?? 0) > MAX_CHARACTERS) return;
  void (async () => {
    await highlighter.load();
    await highlighter.get().highlight(code, language);
  })().catch((reason: unknown) => console.warn("Code cannot be highlighted", reason));
}

/** Highlight all code below `root` that declares its language. */
export function highlightAll(root: ParentNode, prefix: string): void {
  for (const code of root.querySelectorAll<HTMLElement>("pre > code[class]")) {
    const name = [...code.classList].find((one) => one.startsWith(prefix));
    if (name) highlight(code, name.slice(prefix.length));
  }
}
