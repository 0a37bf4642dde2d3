import type { Handler } from "./context";

export const stopping: Handler<"stopping"> = (command, page) =>
  page.status.tell(page.messages.text("server_stopping", String(Math.ceil(command.seconds))));
