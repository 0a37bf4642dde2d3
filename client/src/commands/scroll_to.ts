import { scrollToElement } from "../dom/motion";
import { expectScope } from "../dom/scopes";
import type { Handler } from "./page";

export const scroll_to: Handler<"scroll_to"> = (command) => {
  const scope = expectScope(command.name);
  if (scope) scrollToElement(scope, command.position);
};
