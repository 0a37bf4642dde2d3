import { moveProgress, progressId } from "../views/controls/progress_bar";
import type { Handler } from "./context";

export const set_progress: Handler<"set_progress"> = (command) => {
  const bar = document.getElementById(progressId(command.name));
  if (!bar) {
    console.error(`There is no progress bar "${command.name}" on the page`);
    return;
  }
  if (command.value >= 1 && bar.dataset["autoClose"] !== undefined) bar.closest(".progress")?.remove();
  else moveProgress(bar, command.value, command.label);
};
