import { element } from "../../dom/element";
import { downloadFile } from "../../runtime/download";
import type { Renderer } from "../renderer";

export const file: Renderer<"file"> = {
  create(widget, context) {
    const button = element("button", { type: "button", class: "btn btn-link px-0" }, widget.label);
    const resourceCallback = widget.held;
    context.bind(button, resourceCallback);
    button.addEventListener("click", () => {
      // The server keeps the file until the session ends, in which case the callback cannot be sent.
      if (context.run(resourceCallback, null)) downloadFile(widget.url, widget.name);
    });
    return { element: element("div", {}, button) };
  },
};
