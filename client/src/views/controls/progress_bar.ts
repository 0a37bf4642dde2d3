import { element } from "../../dom/element";

/** Progress bars, which are found by name: one is made by an output and moved by later commands. */

export function progressId(name: string): string {
  return `webio-progressbar-${name}`;
}

/** Moves `bar` to `value`, 0 to 1. Without a label of its own it tells the percentage. */
export function moveProgress(bar: HTMLElement, value: number, label: string | null): void {
  const percent = Math.min(Math.max(value, 0), 1) * 100;
  bar.style.width = `${percent}%`;
  bar.setAttribute("aria-valuenow", String(Math.round(percent)));
  const text = label ?? `${percent.toFixed(1)}%`;
  bar.replaceChildren(element("span", {}, text));
  // The same text lies below the bar, in the page's colour: whatever the bar does not cover stays readable.
  bar.parentElement?.setAttribute("data-label", text);
}
