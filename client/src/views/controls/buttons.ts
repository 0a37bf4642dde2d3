import { element } from "../../dom/element";
import { partWithDefaults } from "../../protocol/defaults";
import type { Renderer } from "../renderer";

export const buttons: Renderer<"buttons"> = {
  create(widget, context) {
    const made = element("div", { class: "webio-buttons" });
    if (widget.group) {
      made.classList.add("btn-group");
      made.setAttribute("role", "group");
    }
    for (const part of widget.buttons) {
      const { label, color, disabled } = partWithDefaults("Button", part);
      const style = widget.link_style ? "link" : widget.outline ? `outline-${color}` : color;
      const size = widget.small ? " btn-sm" : "";
      made.append(element("button", { type: "button", class: `btn btn-${style}${size}`, disabled }, label));
    }
    const callback = widget.callback;
    if (callback) {
      context.bind(made, callback);
      // One listener for all buttons: a table of a thousand rows has a thousand of these widgets.
      made.addEventListener("click", (event) => {
        const button = event.target instanceof Element ? event.target.closest("button") : null;
        const index = button ? [...made.children].indexOf(button) : -1;
        if (index >= 0) context.run(callback, index);
      });
    }
    return { element: made };
  },
};
