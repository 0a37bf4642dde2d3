import { element } from "../../dom/element";
import { appUrl } from "../../runtime/address";
import type { Renderer } from "../render_context";

export const link: Renderer<"link"> = (widget) =>
  element(
    "a",
    {
      class: "webio-link",
      href: widget.app === null ? widget.url : appUrl(widget.app),
      target: widget.new_window ? "_blank" : "_self",
      rel: widget.new_window ? "noopener" : null,
    },
    widget.label,
  );
