import { isWidget } from "../../protocol/widget_part";
import { LazyChunk } from "../../runtime/lazy_chunk";
import { makeScope } from "../containers/content";
import type { Renderer } from "../renderer";

const builder = new LazyChunk(() => import("./build"));
const parts = new LazyChunk(() => import("../parts/parts"));

export const element: Renderer<"element"> = {
  chunks: ({ part }) => (part ? [builder, parts] : [builder]),
  children: ({ content }) => content.filter((part) => isWidget(part)),
  create(widget, context) {
    const made = builder.get().build(widget, context);
    makeScope(made, widget.scope, context);
    const dispose = widget.part ? parts.get().start(widget, made, context) : undefined;
    return dispose ? { element: made, dispose } : { element: made };
  },
};
