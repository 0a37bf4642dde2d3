import { element } from "../../dom/element";
import { saveFile } from "../../runtime/download";
import type { Renderer } from "../render_context";

export const file: Renderer<"file"> = (widget, page) => {
  const button = element("button", { type: "button", class: "btn btn-link px-0" }, widget.label);
  page.bind(button, widget.held);
  button.addEventListener("click", () => {
    // The server keeps the file while the session lives; whether it does is asked on the way.
    if (page.run(widget.held, null)) saveFile(widget.url, widget.name);
  });
  return element("div", {}, button);
};
