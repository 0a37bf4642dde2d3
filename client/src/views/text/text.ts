import type { Renderer } from "../render_context";

export const text: Renderer<"text"> = (widget) => {
  const made = document.createElement(widget.inline ? "span" : "p");
  made.className = "webio-text";
  made.textContent = widget.text;
  return made;
};

/** Plain text where a widget could stand: cells, popups. */
export function inlineText(content: string): HTMLElement {
  // Without element(): large tables have tens of thousands of them.
  const made = document.createElement("span");
  made.className = "webio-text";
  made.textContent = content;
  return made;
}
