import { element } from "../dom/element";
import type { Handler } from "./context";

/** An app failed. Visitors get one sentence; with debugging on, its author gets the traceback. */
export const crash: Handler<"crash"> = (command, page) => {
  const message = command.message || page.messages.text("app_failed");
  if (!command.traceback) {
    page.toasts.show({ content: message, color: "error", duration: 5 });
    return;
  }
  console.error(command.traceback);
  const box = element("pre", { class: "webio-traceback" }, command.traceback);
  page.popups.open({
    title: message,
    body: element("div", {}, element("div", { class: "alert alert-danger" }, box)),
    size: "large",
  });
};
