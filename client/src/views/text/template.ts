import { LazyChunk } from "../../runtime/lazy_chunk";
import type { Renderer } from "../renderer";

const engine = new LazyChunk(() => import("./template_engine"));

export const template: Renderer<"template"> = {
  chunks: () => [engine],
  children: ({ slots }) => slots.flatMap(({ content }) => content),
  create: (widget, context) => engine.get().create(widget, context),
};
