import { element } from "../dom/element";
import { moveProgress, progressId } from "../dom/progress";
import type { Renderer } from "./renderer";

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
