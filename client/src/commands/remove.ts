import { findScope } from "../dom/scopes";
import type { Handler } from "./page";

export const remove: Handler<"remove"> = (command) => {
  // ROOT holds everything else; a server that asks for its removal means something else.
  if (command.name !== "ROOT") findScope(command.name)?.remove();
};
