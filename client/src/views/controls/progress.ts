/** Progress bars: shown by an output, moved by later commands. */
import { element } from "../../dom/element";
import type { Renderer } from "../renderer";

/** Move `bar` to `value`, 0 to 1. Without a label it shows the percentage. */
function moveProgress(bar: HTMLElement, value: number, label: string | null): void {
  const percent = Math.min(Math.max(value, 0), 1) * 100;
  bar.style.width = `${percent}%`;
  bar.setAttribute("aria-valuenow", String(Math.round(percent)));
  const text = label ?? `${percent.toFixed(1)}%`;
  bar.replaceChildren(element("span", {}, text));
  // The same text is shown below the bar in the page's colour, so that the part outside of the bar is readable.
  bar.parentElement?.setAttribute("data-label", text);
}

export const progress: Renderer<"progress"> = {
  id: ({ name }) => ({ kind: "progress", name }),
  create(widget) {
    const bar = element("div", {
      class: "progress-bar",
      id: `webio-progressbar-${widget.name}`,
      role: "progressbar",
      "aria-label": widget.name,
      "aria-valuemin": 0,
      "aria-valuemax": 100,
      "data-auto-close": widget.auto_close,
    });
    const track = element("div", { class: "progress webio-progress" }, bar);
    moveProgress(bar, widget.value, widget.label);
    return {
      element: track,
      update(patch) {
        if (patch.t !== "set_progress") return false;
        if (patch.value >= 1 && widget.auto_close) track.remove();
        else moveProgress(bar, patch.value, patch.label);
        return true;
      },
    };
  },
};
