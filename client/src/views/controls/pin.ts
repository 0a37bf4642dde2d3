import type { Renderer } from "../render_context";

export const pin: Renderer<"pin"> = (widget, page) => page.pin(widget.body);
