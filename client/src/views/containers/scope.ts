import { element, scopeId } from "../../dom/element";
import { limitItems } from "../../dom/item_limit";
import type { Renderer } from "../render_context";
import { renderAll } from "./content";

export const scope: Renderer<"scope"> = (widget, context) => {
  if (!context.claimScope(widget.name)) {
    return element("p", { class: "webio-notice" }, context.messages.text("duplicated_scope_name"));
  }
  const made = element("div", { id: scopeId(widget.name) }, ...renderAll(widget.content, context));
  limitItems(made, widget.max_items);
  return made;
};
