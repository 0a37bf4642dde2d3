/** Arrow keys in what folds: up and down between rows, in and out of branches. */

const BRANCH = "summary";

/** Handle the arrow keys in `root`; `rows` selects what can be focused, branches are `<details>`. */
export function moveByArrows(root: HTMLElement, rows: string): void {
  root.addEventListener("keydown", (event) => {
    const row = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>(rows) : null;
    if (!row || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const target = next(root, rows, row, event.key);
    if (target === undefined) return;
    event.preventDefault();
    target?.focus();
  });
}

/** Return the row to focus, null if the row stays, undefined for a key that is none of these. */
function next(
  root: HTMLElement,
  rows: string,
  row: HTMLElement,
  key: string,
): HTMLElement | null | undefined {
  const all = [...root.querySelectorAll<HTMLElement>(rows)].filter((one) => isInView(one, root));
  const at = all.indexOf(row);
  const isRtl = getComputedStyle(root).direction === "rtl";
  const branch = row.matches(BRANCH) ? (row.parentElement as HTMLDetailsElement) : null;
  switch (key) {
    case "ArrowDown":
      return all[at + 1] ?? null;
    case "ArrowUp":
      return all[at - 1] ?? null;
    case "Home":
      return all[0] ?? null;
    case "End":
      return all.at(-1) ?? null;
    case isRtl ? "ArrowLeft" : "ArrowRight":
      if (!branch) return null;
      if (branch.open) return all[at + 1] ?? null;
      branch.open = true;
      return null;
    case isRtl ? "ArrowRight" : "ArrowLeft":
      if (branch?.open) {
        branch.open = false;
        return null;
      }
      return (branch ?? row).parentElement?.closest("details")?.querySelector<HTMLElement>(BRANCH) ?? null;
    default:
      return undefined;
  }
}

/** Return whether all branches above the row are open. */
function isInView(row: HTMLElement, root: HTMLElement): boolean {
  const own = row.matches(BRANCH) ? row.parentElement : row;
  for (let above = own?.parentElement; above && above !== root; above = above.parentElement)
    if (above instanceof HTMLDetailsElement && !above.open) return false;
  return true;
}
