import { element } from "../../dom/element";
import { motionAllowed } from "../../dom/entrance_animation";
import { removeItem } from "../../dom/overflow_wrapper";
import { makeScope, renderAll } from "./content";
import type { Renderer } from "../render_context";

export const alert: Renderer<"alert"> = (widget, page) => {
  const box = element("div", { class: `alert alert-${widget.color}`, role: "alert" });
  if (!widget.closable) {
    box.append(...renderAll(widget.content, page));
    makeScope(box, widget.scope, page);
    return box;
  }
  // The × is no item: it stands outside of the scope, which may be cleared.
  const area = element("div", {}, ...renderAll(widget.content, page));
  makeScope(area, widget.scope, page);
  const button = element("button", {
    type: "button",
    class: "btn-close",
    "aria-label": page.messages.text("close"),
  });
  button.addEventListener("click", () => {
    if (!motionAllowed()) {
      removeItem(box);
      return;
    }
    box.addEventListener("transitionend", () => removeItem(box), { once: true });
    box.classList.remove("show");
  });
  box.classList.add("alert-dismissible", "fade", "show");
  box.append(area, button);
  return box;
};
