import { element } from "../../dom/element";
import { motionAllowed } from "../../dom/entrance_animation";
import { removeItem } from "../../dom/overflow_wrapper";
import type { WidgetOf } from "../../protocol/defaults";
import type { RenderContext, Renderer } from "../renderer";
import type { View } from "../view";
import { makeScope, renderAll } from "./content";

function createAlert(widget: WidgetOf<"alert">, context: RenderContext): View {
  const box = element("div", { class: `alert alert-${widget.color}`, role: "alert" });
  if (!widget.closable) {
    box.append(...renderAll(widget.content, context));
    makeScope(box, widget.scope, context);
    return { element: box };
  }
  // The × is outside of the scope, because it is not an item and remains when the scope is cleared.
  const area = element("div", {}, ...renderAll(widget.content, context));
  makeScope(area, widget.scope, context);
  const button = element("button", {
    type: "button",
    class: "btn-close",
    "aria-label": context.messages.text("close"),
  });
  context.messages.mark(button).addEventListener("click", () => {
    if (!motionAllowed()) {
      removeItem(box);
      return;
    }
    box.addEventListener("transitionend", () => removeItem(box), { once: true });
    box.classList.remove("show");
  });
  box.classList.add("alert-dismissible", "fade", "show");
  box.append(area, button);
  return { element: box };
}

export const alert: Renderer<"alert"> = { children: ({ content }) => content, create: createAlert };
