import { element } from "../../dom/element";
import { whenRemoved } from "../../dom/removal_observer";
import { fileUrl } from "../../runtime/address";
import type { Renderer } from "../render_context";

export const image: Renderer<"image"> = (widget, context) => {
  const made = element("img", {
    src: fileUrl(widget.src),
    alt: widget.title,
    title: widget.title || null,
    width: widget.width || null,
    height: widget.height || null,
  });
  const resourceCallback = widget.held;
  if (resourceCallback) {
    context.bind(made, resourceCallback);
    // Cancel the request of an image that is removed before it has loaded: the server does not keep it any longer.
    whenRemoved(made, () => {
      if (!made.complete) made.removeAttribute("src");
    });
  }
  return made;
};
