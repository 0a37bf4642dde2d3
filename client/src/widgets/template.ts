import { Chunk } from "../dom/chunks";
import { singleElement } from "../dom/element";
import { parseHtml } from "../dom/scripts";
import { renderAll } from "./content";
import type { Renderer } from "./renderer";

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
