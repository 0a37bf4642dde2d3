import { element, freshId } from "../../dom/element";
import { renderAll } from "./content";
import type { Renderer } from "../render_context";

/** Radio buttons and labels: switching needs no script, the arrow keys work by themselves. */
export const tabs: Renderer<"tabs"> = (widget, page) => {
  const name = freshId("webio-tabs");
  const made = element("div", { class: "webio-tabs" });
  widget.tabs.forEach((tab, index) => {
    const id = `${name}-${index}`;
    made.append(
      element("input", { type: "radio", class: "toggle", name, id, checked: index === 0 }),
      element("label", { for: id }, tab.title),
      element("div", { class: "webio-tabs-content" }, ...renderAll(tab.content ?? [], page)),
    );
  });
  return made;
};
