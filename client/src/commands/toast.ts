import type { Handler } from "./context";

export const toast: Handler<"toast"> = (command, page) => {
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
