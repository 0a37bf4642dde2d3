/** Commands about the session: its end, a server that stops, an app that failed. */
import { element } from "../dom/element";
import type { CommandHandler } from "./context";

/** Do nothing: the session has handled the command (session/session.ts) and reports its end by itself. */
export const end: CommandHandler<"end"> = () => {};

export const stopping: CommandHandler<"stopping"> = (command, page) =>
  page.status.setMessage(page.messages.text("server_stopping", String(Math.ceil(command.seconds))));

/** Report that the app failed: one sentence for visitors, the traceback for its author while debugging. */
export const crash: CommandHandler<"crash"> = (command, page) => {
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
