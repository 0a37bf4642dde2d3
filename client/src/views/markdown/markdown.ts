import { highlightAll } from "../../code/highlight";
import { singleElement } from "../../dom/element";
import { LazyChunk, loadChunks } from "../../runtime/lazy_chunk";
import type { Renderer } from "../renderer";
import { inlineText } from "../text/text";

const engine = new LazyChunk(() => import("./markdown_engine"));

type Options = Readonly<Record<string, string | boolean>>;

/** Return what has to be loaded before the text is rendered: the parser, and what only some texts have. */
export function markdownChunks(text: string, options: Options): LazyChunk<unknown>[] {
  if (engine.isLoaded) return [engine, ...engine.get().chunksOf(text, options)];
  // Only the parser knows what the text has.
  const extras = new LazyChunk(async () => {
    await engine.load();
    await loadChunks(engine.get().chunksOf(text, options));
    return true;
  });
  return [engine, extras];
}

export const markdown: Renderer<"markdown"> = {
  chunks: ({ text, options }) => markdownChunks(text, options),
  create(widget, context) {
    try {
      const blocks = engine.get().toFragment(widget.text, widget.sanitize, widget.options, context.messages);
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
