import { element } from "../../dom/element";
import { fileUrl } from "../../runtime/address";
import type { Renderer } from "../renderer";

export const image: Renderer<"image"> = {
  create(widget, context) {
    const made = element("img", {
      class: "webio-image",
      src: fileUrl(widget.src),
      alt: widget.title,
      title: widget.title || null,
      width: widget.width || null,
      height: widget.height || null,
    });
    made.addEventListener("error", () => {
      made.classList.add("webio-failed");
      made.alt ||= context.messages.text("output_failed");
    });
    const resourceCallback = widget.held;
    if (!resourceCallback) return { element: made };
    context.bind(made, resourceCallback);
    return {
      element: made,
      dispose() {
        // Cancel the request of an image that has not loaded: the server does not keep it any longer.
        if (!made.complete) made.removeAttribute("src");
      },
    };
  },
};
