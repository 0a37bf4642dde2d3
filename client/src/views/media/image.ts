import { fileUrl } from "../../runtime/address";
import { element } from "../../dom/element";
import { whenRemoved } from "../../dom/removal_observer";
import type { Renderer } from "../render_context";

export const image: Renderer<"image"> = (widget, page) => {
  const made = element("img", {
    src: fileUrl(widget.src),
    alt: widget.title,
    title: widget.title || null,
    width: widget.width || null,
    height: widget.height || null,
  });
  if (widget.held) {
    page.bind(made, widget.held);
    // An image that has gone before it has come is asked for in vain: the server keeps it no longer.
    whenRemoved(made, () => {
      if (!made.complete) made.removeAttribute("src");
    });
  }
  return made;
};
