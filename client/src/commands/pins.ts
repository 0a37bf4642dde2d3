/** Commands about pins. */
import type { CommandHandler } from "./context";

export const update_pin: CommandHandler<"update_pin"> = (command, page) =>
  page.views.update({ kind: "pin", name: command.name }, command);

export const sync_pins: CommandHandler<"sync_pins"> = (command, page) => {
  // send() reports pending changes of pins before the reply.
  page.send({ t: "reply", request: command.request, value: null });
};
