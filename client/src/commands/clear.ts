import { clearScope, findScope } from "../dom/scopes";
import type { Handler } from "./context";

export const clear: Handler<"clear"> = (command) => {
  const scope = findScope(command.name);
  if (scope) clearScope(scope, command.hold_height);
};
