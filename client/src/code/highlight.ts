/** Colours for program code. The text is there at once; the colours come when their grammar has been loaded. */
import { Chunk } from "../runtime/lazy_chunk";

const highlighter = new Chunk(() => import("./highlighter"));

/** Beyond so many characters colours would cost more than they tell. */
const MOST = 200_000;

/** Colours the text of `code` as `language`; an unknown language changes nothing. */
export function highlight(code: HTMLElement, language: string): void {
  if (!language || (code.textContent?.length ?? 0) > MOST) return;
  void (async () => {
    await highlighter.load();
    await highlighter.get().highlight(code, language);
  })().catch((reason: unknown) => console.warn("Code cannot be coloured", reason));
}

/** Colours all code of `root` that says its language. */
export function highlightAll(root: ParentNode, prefix: string): void {
  for (const code of root.querySelectorAll<HTMLElement>("pre > code[class]")) {
    const name = [...code.classList].find((one) => one.startsWith(prefix));
    if (name) highlight(code, name.slice(prefix.length));
  }
}
