import { element, scopeId } from "../dom/element";
import type { Handler } from "./context";

export const popup: Handler<"popup"> = (command, page) => {
  // The old one goes first, or names of its scopes would be taken; the new content comes before the popup, since
  // content that has to wait for a chunk must not leave a half-open one.
  page.popups.close();
  const content = page.screen.buildAll(command.content);
  page.popups.open({
    title: command.title,
    body: element("div", { id: scopeId(command.scope) }, ...content),
    size: command.size,
    implicitClose: command.implicit_close,
    closable: command.closable,
  });
};

export const close_popup: Handler<"close_popup"> = (_command, page) => page.popups.close();
