/** Commands about the session: its end, a server that stops, an app that failed. */
import { element } from "../dom/element";
import { popupChunk } from "../overlays/popups";
import type { CommandOf } from "../protocol/defaults";
import type { CommandHandler } from "./context";

/** Do nothing: the session has handled the command (session/session.ts) and reports its end by itself. */
export const end: CommandHandler<"end"> = () => {};

export const stopping: CommandHandler<"stopping"> = (command, page) =>
  page.status.setMessage(page.messages.text("server_stopping", String(Math.ceil(command.seconds))));

/** Report a failure: a notice that stays if the app has ended with it; the traceback for its author while debugging. */
export const crash: CommandHandler<"crash"> = async (command, page) => {
  if (command.traceback) console.error(command.traceback);
  const box = command.traceback ? await tracebackBox(command) : null;
  if (command.app_ended) {
    page.crashNotice.show(command.message, box);
    return;
  }
  const message = command.message || page.messages.text("app_failed");
  if (box === null) {
    page.toasts.show({ content: message, color: "error", duration: 5 });
    return;
  }
  await popupChunk.load();
  page.popups.open({
    title: message,
    body: element("div", {}, element("div", { class: "alert alert-danger" }, box)),
    size: "large",
  });
};

/** Return the traceback as it is shown, plain if the part that adds links to it cannot be loaded. */
async function tracebackBox(command: CommandOf<"crash">): Promise<HTMLElement> {
  try {
    const { linkedTraceback } = await import("../overlays/traceback");
    return linkedTraceback(command);
  } catch {
    return element("pre", { class: "webio-traceback", tabindex: 0 }, command.traceback);
  }
}
