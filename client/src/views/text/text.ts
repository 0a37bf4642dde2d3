import type { Renderer } from "../renderer";

export const text: Renderer<"text"> = {
  create(widget) {
    const made = document.createElement(widget.inline ? "span" : "p");
    made.className = "webio-text";
    made.textContent = widget.text;
    return { element: made };
  },
};

/** Create plain text in place of a widget, in cells and popups. */
export function inlineText(content: string): HTMLElement {
  // Without element(), for speed: large tables have tens of thousands of them.
  const made = document.createElement("span");
  made.className = "webio-text";
  made.textContent = content;
  return made;
}
