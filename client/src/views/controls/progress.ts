import { element } from "../../dom/element";
import { moveProgress, progressId } from "./progress_bar";
import type { Renderer } from "../render_context";

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
