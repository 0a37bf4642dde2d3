import type { Renderer } from "./renderer";

export const pin: Renderer<"pin"> = (widget, page) => page.pin(widget.body);
