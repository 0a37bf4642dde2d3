/** What is put into the parser's HTML after it was made safe: formulas, diagrams, emoji, titles of alerts. */
import { offerCopying } from "../../code/copy";
import type { Messages } from "../../i18n/messages";
import { LazyChunk } from "../../runtime/lazy_chunk";
import type { AlertKind } from "./alerts";
import { showDiagram } from "./diagrams";

const math = new LazyChunk(() => import("./math"));
const emoji = new LazyChunk(() => import("./emoji"));

/** Return the chunks without which parts of the parser's HTML stay as they were written. */
export function extraChunks(html: string): LazyChunk<unknown>[] {
  const found: LazyChunk<unknown>[] = [];
  if (html.includes("<code data-math=")) found.push(math);
  if (html.includes("<span data-emoji=")) found.push(emoji);
  return found;
}

/** Replace the placeholders in `blocks` as far as their chunks are loaded. */
export function fillPlaceholders(blocks: DocumentFragment, messages: Messages): void {
  for (const place of blocks.querySelectorAll<HTMLElement>("code[data-math]")) {
    const { math: way } = place.dataset;
    const made = math.isLoaded ? math.get().renderMath(place.textContent, way === "block") : null;
    if (made) place.replaceWith(made);
    // So that nothing fills it again.
    else delete place.dataset["math"];
  }
  for (const place of blocks.querySelectorAll<HTMLElement>("span[data-emoji]")) {
    const sign = emoji.isLoaded ? emoji.get().emojiOf(place.dataset["emoji"] ?? "") : undefined;
    place.replaceWith(sign ?? place.textContent);
  }
  for (const place of blocks.querySelectorAll<HTMLElement>("p[data-alert]")) {
    place.className = "webio-alert-title";
    place.textContent = messages.text(`alert_${place.dataset["alert"] as AlertKind}`);
    messages.mark(place);
  }
  for (const place of blocks.querySelectorAll("section[data-footnotes]")) {
    const title = place.querySelector<HTMLElement>("h2");
    if (title) title.textContent = messages.text("footnotes");
    place.querySelectorAll("ol > li").forEach((note, index) => {
      for (const link of note.querySelectorAll("a[aria-label]"))
        link.setAttribute("aria-label", messages.text("footnote_back", String(index + 1)));
    });
  }
  for (const place of blocks.querySelectorAll<HTMLElement>("pre[data-diagram]")) showDiagram(place, messages);
}

/** Complete what the parser has made: keyboard, copying, directions. */
export function completeBlocks(blocks: DocumentFragment, messages: Messages): void {
  // An element that scrolls must be reachable by keyboard (WCAG 2.1.1).
  for (const code of blocks.querySelectorAll("pre")) {
    code.tabIndex = 0;
    offerCopying(code, messages);
  }
  for (const formula of blocks.querySelectorAll<HTMLElement>(".katex-display")) formula.tabIndex = 0;
  // These have a side, which is that of their own text. Paragraphs and headings need only a rule of the style sheet.
  for (const block of blocks.querySelectorAll("ul, ol, blockquote, table")) block.setAttribute("dir", "auto");
}
