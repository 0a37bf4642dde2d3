import { highlightAll } from "../../code/highlight";
import { singleElement } from "../../dom/element";
import { LazyChunk } from "../../runtime/lazy_chunk";
import type { Renderer } from "../renderer";
import { inlineText } from "./text";

const engine = new LazyChunk(() => import("./markdown_engine"));

export const markdown: Renderer<"markdown"> = {
  chunks: () => [engine],
  create(widget) {
    try {
      const blocks = engine.get().toFragment(widget.text, widget.sanitize, widget.options);
      // An element that scrolls must be reachable by keyboard (WCAG 2.1.1).
      for (const code of blocks.querySelectorAll("pre")) code.tabIndex = 0;
      const prefix = widget.options["langPrefix"];
      highlightAll(blocks, typeof prefix === "string" ? prefix : "language-");
      return { element: singleElement(blocks) };
    } catch (reason) {
      // Show the source instead.
      console.error("Markdown cannot be rendered", reason);
      return { element: inlineText(widget.text) };
    }
  },
};
