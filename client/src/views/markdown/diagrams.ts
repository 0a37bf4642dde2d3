/** Diagrams written in Mermaid: their code until the chunk that draws them has come. */
import { element } from "../../dom/element";
import type { Messages } from "../../i18n/messages";
import { LazyChunk } from "../../runtime/lazy_chunk";

const drawer = new LazyChunk(() => import("./mermaid"));

/** Put a figure in place of `code`, which contains the source, and draw it when the library has loaded. */
export function showDiagram(code: HTMLElement, messages: Messages): void {
  const source = code.textContent;
  const figure = element("figure", { class: "webio-diagram", "aria-busy": "true" });
  code.replaceWith(figure);
  figure.append(code);
  void (async () => {
    await drawer.load();
    await drawer.get().draw(figure, source, messages);
  })().catch((reason: unknown) => {
    console.warn("A diagram cannot be drawn", reason);
    figure.append(messages.mark(element("p", { class: "webio-notice" }, messages.text("diagram_failed"))));
    figure.removeAttribute("aria-busy");
  });
}
