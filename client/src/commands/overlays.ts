/** Commands that show popups and toasts. */
import { element, scopeId } from "../dom/element";
import type { CommandHandler } from "./context";

export const popup: CommandHandler<"popup"> = (command, page) => {
  // The old popup is closed first, because its scopes may have the same names.
  page.popups.close();
  const content = page.renderer.buildAll(command.content);
  page.popups.open({
    title: command.title,
    body: element("div", { id: scopeId(command.scope) }, ...content),
    size: command.size,
    implicitClose: command.implicit_close,
    closable: command.closable,
  });
};

export const close_popup: CommandHandler<"close_popup"> = (_command, page) => page.popups.close();

export const toast: CommandHandler<"toast"> = (command, page) => {
  const { click } = command;
  const note = page.toasts.show({
    content: command.content,
    duration: command.duration,
    position: command.position,
    color: command.color,
    onclick: click ? () => page.callbacks.run(click, null) : undefined,
  });
  page.callbacks.bind(note, click);
};
