/** What the server says about pins. */
import type { Handler } from "./context";

export const update_pin: Handler<"update_pin"> = (command, page) =>
  page.pins.update(command.name, command.props);

export const sync_pins: Handler<"sync_pins"> = (command, page) => {
  // Sending reports first what there is to report.
  page.send({ t: "reply", request: command.request, value: null });
};
