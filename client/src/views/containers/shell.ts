import { LazyChunk } from "../../runtime/lazy_chunk";
import type { Renderer } from "../renderer";

const parts = new LazyChunk(() => import("../shell/shell_view"));

export const shell: Renderer<"shell"> = {
  chunks: () => [parts],
  children: ({ mark, content, end }) => [...mark, ...content, ...end],
  create: (widget, context) => parts.get().create(widget, context),
};
