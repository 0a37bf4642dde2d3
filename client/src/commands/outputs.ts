/** Commands that show outputs and change those that are shown. */
import { expectScope } from "../dom/scopes";
import { moveProgress, progressId } from "../views/controls/progress";
import { findDatatable } from "../views/datatable/instances";
import { NEVER_OVERFLOWS } from "../views/renderers";
import type { CommandHandler } from "./context";

export const output: CommandHandler<"output"> = (command, page) => {
  const item = page.renderer.build(command.node);
  const scope = expectScope(command.scope);
  if (!scope) {
    page.callbacks.discard(item);
    return;
  }
  page.outputs.insert(item, scope, command.position, !NEVER_OVERFLOWS.has(command.node.k));
};

export const set_progress: CommandHandler<"set_progress"> = (command) => {
  const bar = document.getElementById(progressId(command.name));
  if (!bar) {
    console.error(`There is no progress bar "${command.name}" on the page`);
    return;
  }
  if (command.value >= 1 && bar.dataset["autoClose"] !== undefined) bar.closest(".progress")?.remove();
  else moveProgress(bar, command.value, command.label);
};

export const datatable: CommandHandler<"datatable"> = (command) => {
  const table = findDatatable(command.instance);
  if (table) table.change(command);
  else console.error(`There is no datatable "${command.instance}" on the page`);
};
