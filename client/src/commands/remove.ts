import { findScope } from "../dom/scopes";
import { removeItem } from "../dom/overflow_wrapper";
import type { Handler } from "./context";

export const remove: Handler<"remove"> = (command) => {
  // ROOT holds everything else; a server that asks for its removal means something else.
  const scope = command.name === "ROOT" ? null : findScope(command.name);
  if (scope) removeItem(scope);
};
