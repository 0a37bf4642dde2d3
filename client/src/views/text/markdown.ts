import { highlightAll } from "../../code/highlight";
import { singleElement } from "../../dom/element";
import { LazyChunk, ChunkLoading } from "../../runtime/lazy_chunk";
import type { Renderer } from "../render_context";
import { inlineText } from "./text";

const engine = new LazyChunk(() => import("./markdown_engine"));

export const markdown: Renderer<"markdown"> = (widget) => {
  try {
    const blocks = engine.get().toFragment(widget.text, widget.sanitize, widget.options);
    // An element that scrolls must be reachable by keyboard (WCAG 2.1.1).
    for (const code of blocks.querySelectorAll("pre")) code.tabIndex = 0;
    const prefix = widget.options["langPrefix"];
    highlightAll(blocks, typeof prefix === "string" ? prefix : "language-");
    return singleElement(blocks);
  } catch (reason) {
    if (reason instanceof ChunkLoading) throw reason;
    // Show the source instead.
    console.error("Markdown cannot be rendered", reason);
    return inlineText(widget.text);
  }
};
