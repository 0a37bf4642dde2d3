import { element } from "../../dom/element";
import { appUrl } from "../../runtime/address";
import type { Renderer } from "../renderer";

export const link: Renderer<"link"> = {
  create: (widget) => ({
    element: element(
      "a",
      {
        class: "webio-link",
        href: widget.app === null ? widget.url : appUrl(widget.app),
        target: widget.new_window ? "_blank" : "_self",
        rel: widget.new_window ? "noopener" : null,
      },
      widget.label,
    ),
  }),
};
