import { element, scopeId } from "../dom/element";
import type { Handler } from "./page";

export const popup: Handler<"popup"> = (command, page) => {
  // Built first: content that has to wait for a chunk must not leave a half-open popup.
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
