import { scrollToElement } from "../dom/entrance_animation";
import { expectScope } from "../dom/scopes";
import type { Handler } from "./context";

export const scroll_to: Handler<"scroll_to"> = (command) => {
  const scope = expectScope(command.name);
  if (scope) scrollToElement(scope, command.position);
};
