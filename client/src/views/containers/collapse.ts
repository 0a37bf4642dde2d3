import { element } from "../../dom/element";
import type { Renderer } from "../renderer";
import { makeScope, renderAll } from "./content";

export const collapse: Renderer<"collapse"> = {
  children: ({ content }) => content,
  create(widget, context) {
    // The title is outside of the scope, because it is not an item and remains when the scope is cleared.
    const area = element("div", { class: "webio-collapse" }, ...renderAll(widget.content, context));
    makeScope(area, widget.scope, context);
    return { element: element("details", { open: widget.open }, element("summary", {}, widget.title), area) };
  },
};
