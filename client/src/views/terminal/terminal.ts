/** Terminals: the emulator and its parts are a chunk that only pages with a terminal load. */
import { LazyChunk } from "../../runtime/lazy_chunk";
import type { Renderer } from "../renderer";

const engine = new LazyChunk(() => import("./terminal_view"));

export const terminal: Renderer<"terminal"> = {
  chunks: () => [engine],
  id: ({ terminal }) => ({ kind: "terminal", name: terminal }),
  create: (widget, context) => new (engine.get().TerminalView)(widget, context),
};
