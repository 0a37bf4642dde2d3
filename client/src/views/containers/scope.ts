import { element, scopeId } from "../../dom/element";
import { boundItems } from "../../dom/scopes";
import { renderAll } from "./content";
import type { Renderer } from "../render_context";

export const scope: Renderer<"scope"> = (widget, page) => {
  if (!page.claimScope(widget.name)) {
    return element("p", { class: "webio-notice" }, page.messages.text("duplicated_scope_name"));
  }
  const made = element("div", { id: scopeId(widget.name) }, ...renderAll(widget.content, page));
  boundItems(made, widget.max_items);
  return made;
};
