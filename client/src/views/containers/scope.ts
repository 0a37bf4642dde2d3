import { element, scopeId } from "../../dom/element";
import { limitItems } from "../../dom/item_limit";
import type { Renderer } from "../renderer";
import { renderAll } from "./content";

export const scope: Renderer<"scope"> = {
  children: ({ content }) => content,
  create(widget, context) {
    if (!context.claimScope(widget.name)) {
      const { messages } = context;
      const notice = element("p", { class: "webio-notice" }, messages.text("duplicated_scope_name"));
      return { element: messages.mark(notice) };
    }
    const made = element("div", { id: scopeId(widget.name) }, ...renderAll(widget.content, context));
    limitItems(made, widget.max_items);
    return { element: made };
  },
};
