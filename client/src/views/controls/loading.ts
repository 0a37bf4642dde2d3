import { element } from "../../dom/element";
import { makeScope } from "../containers/content";
import type { Renderer } from "../renderer";

export const loading: Renderer<"loading"> = {
  create(widget, context) {
    const spinner = element(
      "div",
      { class: `spinner-${widget.shape} text-${widget.color}`, role: "status", style: widget.size || null },
      element("span", { class: "visually-hidden" }, "…"),
    );
    const made = element("div", {}, spinner);
    // The spinner is an item of the scope, which is removed when the scope is cleared.
    makeScope(made, widget.scope, context);
    return { element: made };
  },
};
