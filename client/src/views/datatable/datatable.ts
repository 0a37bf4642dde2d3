import { LazyChunk } from "../../runtime/lazy_chunk";
import type { Renderer } from "../renderer";

const view = new LazyChunk(() => import("./datatable_view"));

export const datatable: Renderer<"datatable"> = {
  chunks: () => [view],
  id: ({ instance }) => (instance ? { kind: "datatable", name: instance } : null),
  create: (widget, context) => view.get().createDatatable(widget, context),
};
