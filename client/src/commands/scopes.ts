import { createScope } from "../dom/scopes";
import type { Handler } from "./context";

export const scope: Handler<"scope"> = (command) => {
  createScope(command.name, command.container, command.position, command.if_exist, command.hold_height);
};
