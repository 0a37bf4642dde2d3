/** Charts: lines, areas, bars and points are drawn by uPlot on a canvas, pies as SVG. Each is a chunk. */
import { LazyChunk } from "../../runtime/lazy_chunk";
import type { Renderer } from "../renderer";

const plot = new LazyChunk(() => import("./plot"));
const pie = new LazyChunk(() => import("./pie"));

export const chart: Renderer<"chart"> = {
  chunks: ({ kind }) => [kind === "pie" ? pie : plot],
  create: (widget, context) =>
    widget.kind === "pie" ? pie.get().createPie(widget, context) : plot.get().createPlot(widget, context),
};
