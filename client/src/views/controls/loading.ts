import { element } from "../../dom/element";
import { makeScope } from "../containers/content";
import type { Renderer } from "../render_context";

export const loading: Renderer<"loading"> = (widget, page) => {
  const sign = element(
    "div",
    { class: `spinner-${widget.shape} text-${widget.color}`, role: "status", style: widget.size || null },
    element("span", { class: "visually-hidden" }, "…"),
  );
  const made = element("div", {}, sign);
  // The sign is an item of the scope: whoever clears it wants it gone as well.
  makeScope(made, widget.scope, page);
  return made;
};
