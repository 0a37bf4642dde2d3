/** Messages of a chat: a chunk, with the parser of Markdown. */
import { LazyChunk } from "../../runtime/lazy_chunk";
import { markdownChunks } from "../markdown/markdown";
import type { Renderer } from "../renderer";

const engine = new LazyChunk(() => import("./message_view"));

export const message: Renderer<"message"> = {
  chunks: ({ text }) => [engine, ...markdownChunks(text, {})],
  children: ({ content }) => content,
  create: (widget, context) => engine.get().createMessage(widget, context),
};
