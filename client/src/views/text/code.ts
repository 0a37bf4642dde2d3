import { offerCopying } from "../../code/copy";
import { highlight } from "../../code/highlight";
import { element } from "../../dom/element";
import type { Renderer } from "../renderer";

/** Pixels of a line of code, and of the padding of a block. */
const LINE_HEIGHT = 20;
const PADDING = 31;

export const code: Renderer<"code"> = {
  create(widget, context) {
    const language = widget.language.replaceAll(/\s+/g, "-");
    const inner = element("code", { class: language ? `language-${language}` : null }, widget.text);
    highlight(inner, widget.language);
    const block = element("pre", {}, inner);
    if (widget.rows > 0) block.style.maxHeight = `${widget.rows * LINE_HEIGHT + PADDING}px`;
    // An element that scrolls must be reachable by keyboard (WCAG 2.1.1).
    block.tabIndex = 0;
    offerCopying(block, context.messages);
    return { element: block };
  },
};
