import type { Renderer } from "../render_context";

export const pin: Renderer<"pin"> = (widget, context) => context.pin(widget.body);
