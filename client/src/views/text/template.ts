import { singleElement } from "../../dom/element";
import { parseHtml } from "../../html/parse";
import { LazyChunk } from "../../runtime/lazy_chunk";
import { renderAll } from "../containers/content";
import type { Renderer } from "../renderer";

const engine = new LazyChunk(() => import("./template_engine"));

export const template: Renderer<"template"> = {
  chunks: () => [engine],
  children: ({ slots }) => slots.flatMap(({ content }) => content),
  create(widget, context) {
    const places = engine.get().fill(widget.template, widget.data, widget.slots);
    const fragment = parseHtml(places.html);
    for (const [index, slot] of widget.slots.entries()) {
      // A template may show the same output several times: each place gets an element of its own.
      for (const place of fragment.querySelectorAll(`template[data-slot="${places.mark}-${index}"]`)) {
        place.replaceWith(...renderAll(slot.content, context));
      }
    }
    return { element: singleElement(fragment) };
  },
};
