import { Chunk } from "../../runtime/lazy_chunk";
import { singleElement } from "../../dom/element";
import { parseHtml } from "../../html/scripts";
import { renderAll } from "../containers/content";
import type { Renderer } from "../render_context";

const engine = new Chunk(() => import("./template_engine"));

export const template: Renderer<"template"> = (widget, page) => {
  const places = engine.get().fill(widget.template, widget.data, widget.slots);
  const fragment = parseHtml(places.html);
  for (const [index, slot] of widget.slots.entries()) {
    // A template may show the same output several times: each place gets its own.
    for (const place of fragment.querySelectorAll(`template[data-slot="${places.mark}-${index}"]`)) {
      place.replaceWith(...renderAll(slot.content, page));
    }
  }
  return singleElement(fragment);
};
