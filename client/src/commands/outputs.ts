/** Commands that show outputs and change those that are shown. */
import { expectScope } from "../dom/scopes";
import { NEVER_OVERFLOWS } from "../views/renderers";
import type { CommandOf } from "../protocol/defaults";
import type { CommandHandler, PageContext } from "./context";

export const output: CommandHandler<"output"> = (command, page) => {
  const item = page.renderer.build(command.node);
  const scope = expectScope(command.scope);
  if (!scope) {
    page.removals.discard(item);
    return;
  }
  page.outputs.insert(item, scope, command.position, !NEVER_OVERFLOWS.has(command.node.k));
};

export const set_progress: CommandHandler<"set_progress"> = (command, page) =>
  page.views.update({ kind: "progress", name: command.name }, command);

const updateTerminal = (
  command: CommandOf<"terminal_end"> | CommandOf<"terminal_mode"> | CommandOf<"terminal_write">,
  page: PageContext,
): void => page.views.update({ kind: "terminal", name: command.terminal }, command);

export const terminal_write: CommandHandler<"terminal_write"> = updateTerminal;
export const terminal_mode: CommandHandler<"terminal_mode"> = updateTerminal;
export const terminal_end: CommandHandler<"terminal_end"> = updateTerminal;

export const datatable: CommandHandler<"datatable"> = (command, page) =>
  page.views.update({ kind: "datatable", name: command.instance }, command);
