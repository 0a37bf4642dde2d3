/** Commands that create, clear, remove and scroll to scopes. */
import { scrollToElement } from "../dom/auto_scroll";
import { removeItem } from "../dom/overflow_wrapper";
import { clearScope, createScope, expectScope, findScope, releaseHeight } from "../dom/scopes";
import type { CommandHandler } from "./context";

export const scope: CommandHandler<"scope"> = (command) => {
  createScope(command.name, command.container, command.position, command.if_exist, command.hold_height);
};

export const clear: CommandHandler<"clear"> = (command) => {
  const scope = findScope(command.name);
  if (scope) clearScope(scope, command.hold_height);
};

export const release_height: CommandHandler<"release_height"> = (command) => releaseHeight(command.name);

export const remove: CommandHandler<"remove"> = (command) => {
  // ROOT contains everything else and stays.
  const scope = command.name === "ROOT" ? null : findScope(command.name);
  if (scope) removeItem(scope);
};

export const scroll_to: CommandHandler<"scroll_to"> = (command) => {
  const scope = expectScope(command.name);
  if (scope) scrollToElement(scope, command.position);
};
