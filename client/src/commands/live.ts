/** Commands that change an output which is on the page. A chunk of its own, because most pages only add outputs. */
import { itemReplaced } from "../dom/item_limit";
import { removeItem } from "../dom/overflow_wrapper";
import type { CommandOf } from "../protocol/defaults";
import type { Widget } from "../protocol/generated";
import { NEVER_OVERFLOWS } from "../views/renderers";
import type { PageContext } from "./context";

export type LiveCommand =
  CommandOf<"append_output"> | CommandOf<"remove_output"> | CommandOf<"update_output">;

/** Change, replace or remove the output; if it is not on the page, an error on the console. */
export function changeOutput(command: LiveCommand, page: PageContext): void {
  const view = page.views.find({ kind: "output", name: command.id });
  if (!view) {
    console.error(`The output "${command.id}" is not on the page`);
    return;
  }
  if (command.t === "remove_output") {
    removeItem(view.element);
    return;
  }
  if (view.update?.(command)) return;
  if (command.t === "append_output") console.error(`Nothing can be appended to the output "${command.id}"`);
  else if (!changeText(view.element, command.node)) replace(view.element, command.node, page);
}

/** Set the text of an output that is plain text before and after: its element, its selection and its place stay. */
function changeText(shown: HTMLElement, node: Widget): boolean {
  if (node.k !== "text" || node.click || shown.tagName !== (node.inline ? "SPAN" : "P")) return false;
  if (!shown.classList.contains("webio-text") || shown.classList.contains("pywebio-clickable")) return false;
  if (shown.firstChild instanceof Text) shown.firstChild.data = node.text;
  else shown.textContent = node.text;
  if (shown.style.cssText || node.style) shown.style.cssText = node.style ?? "";
  return true;
}

function replace(old: HTMLElement, node: Widget, page: PageContext): void {
  const focused = pathTo(document.activeElement, old);
  const { scrollLeft, scrollTop } = old;
  const place = document.createComment("");
  const item = old.parentElement?.matches(".webio-wide") ? old.parentElement : old;
  const scope = item.parentElement;
  old.replaceWith(place);
  // The new one may have scopes and pins of the same names.
  page.removals.flush();
  const made = page.renderer.build(node);
  place.replaceWith(made);
  if (scope) itemReplaced(scope, old, made);
  page.outputs.shown(made, !NEVER_OVERFLOWS.has(node.k));
  if (scrollLeft || scrollTop) made.scrollTo(scrollLeft, scrollTop);
  if (focused) follow(focused, made)?.focus({ preventScroll: true });
}

/** Return the indices that lead from `root` to `target` inside it; null if it is elsewhere. */
function pathTo(target: Element | null, root: Element): number[] | null {
  if (!target || !root.contains(target)) return null;
  const path: number[] = [];
  for (let each = target; each !== root; each = each.parentElement as Element)
    path.unshift([...(each.parentElement?.children ?? [])].indexOf(each));
  return path;
}

function follow(path: readonly number[], root: HTMLElement): HTMLElement | null {
  let found: Element | undefined = root;
  for (const index of path) found = found?.children[index];
  return found instanceof HTMLElement ? found : null;
}
