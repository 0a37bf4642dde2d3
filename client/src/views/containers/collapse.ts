import { element } from "../../dom/element";
import { makeScope, renderAll } from "./content";
import type { Renderer } from "../render_context";

export const collapse: Renderer<"collapse"> = (widget, page) => {
  // The title is no item: it stands outside of the scope, which may be cleared.
  const area = element("div", { class: "webio-collapse" }, ...renderAll(widget.content, page));
  makeScope(area, widget.scope, page);
  return element("details", { open: widget.open }, element("summary", {}, widget.title), area);
};
