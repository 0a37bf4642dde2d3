/** Progress bars: shown by an output, moved by later commands, which find them by name. */
import { element } from "../../dom/element";
import type { Renderer } from "../render_context";

export function progressId(name: string): string {
  return `webio-progressbar-${name}`;
}

/** Move `bar` to `value`, 0 to 1. Without a label it shows the percentage. */
export function moveProgress(bar: HTMLElement, value: number, label: string | null): void {
  const percent = Math.min(Math.max(value, 0), 1) * 100;
  bar.style.width = `${percent}%`;
  bar.setAttribute("aria-valuenow", String(Math.round(percent)));
  const text = label ?? `${percent.toFixed(1)}%`;
  bar.replaceChildren(element("span", {}, text));
  // The same text is shown below the bar in the page's colour, so that the part outside of the bar is readable.
  bar.parentElement?.setAttribute("data-label", text);
}

export const progress: Renderer<"progress"> = (widget) => {
  const bar = element("div", {
    class: "progress-bar",
    id: progressId(widget.name),
    role: "progressbar",
    "aria-label": widget.name,
    "aria-valuemin": 0,
    "aria-valuemax": 100,
    "data-auto-close": widget.auto_close,
  });
  const track = element("div", { class: "progress webio-progress" }, bar);
  moveProgress(bar, widget.value, widget.label);
  return track;
};
