import { Chunk, Pending } from "../../runtime/lazy_chunk";
import { singleElement } from "../../dom/element";
import { highlightAll } from "../../code/highlight";
import type { Renderer } from "../render_context";
import { inlineText } from "./text";

const engine = new Chunk(() => import("./markdown_engine"));

export const markdown: Renderer<"markdown"> = (widget) => {
  try {
    const blocks = engine.get().toFragment(widget.text, widget.sanitize, widget.options);
    // Code may scroll sideways; keys have to reach it, too (WCAG 2.1.1).
    for (const code of blocks.querySelectorAll("pre")) code.tabIndex = 0;
    const prefix = widget.options["langPrefix"];
    highlightAll(blocks, typeof prefix === "string" ? prefix : "language-");
    return singleElement(blocks);
  } catch (reason) {
    if (reason instanceof Pending) throw reason;
    // The source is readable, too, and better than nothing.
    console.error("Markdown cannot be rendered", reason);
    return inlineText(widget.text);
  }
};
