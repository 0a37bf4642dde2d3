import { expectScope, insertAt } from "../dom/scopes";
import { NEVER_WIDE } from "../views/renderers";
import type { Handler } from "./context";

export const output: Handler<"output"> = (command, page) => {
  const item = page.screen.build(command.node);
  const scope = expectScope(command.scope);
  if (!scope) {
    page.callbacks.discard(item);
    return;
  }
  page.announcer.expect(1);
  insertAt(scope, item, command.position);
  page.shown(item, scope, !NEVER_WIDE.has(command.node.k));
};
