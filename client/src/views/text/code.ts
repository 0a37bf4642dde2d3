import { element } from "../../dom/element";
import { highlight } from "../../code/highlight";
import type { Renderer } from "../render_context";

/** Height of a line of code, and of what is above and below all of them. */
const LINE = 19;
const MARGIN = 32;

export const code: Renderer<"code"> = (widget) => {
  const language = widget.language.replaceAll(/\s+/g, "-");
  const inner = element("code", { class: language ? `language-${language}` : null }, widget.text);
  highlight(inner, widget.language);
  const block = element("pre", {}, inner);
  if (widget.rows > 0) block.style.maxHeight = `${widget.rows * LINE + MARGIN}px`;
  // What may scroll must be within the keyboard's reach (WCAG 2.1.1).
  block.tabIndex = 0;
  return block;
};
