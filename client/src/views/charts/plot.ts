/** Line, area, bar and scatter charts by uPlot: 50 KB, and a few milliseconds for 10,000 points. */
import uPlot from "uplot";
import "uplot/dist/uPlot.min.css";
import { element } from "../../dom/element";
import type { WidgetOf } from "../../protocol/defaults";
import type { RenderContext } from "../renderer";
import type { View } from "../view";
import {
  createFrame,
  formatNumber,
  formatPlace,
  seriesColor,
  swatch,
  token,
  type Drawing,
  type Point,
} from "./chart_frame";

type Widget = WidgetOf<"chart">;
type Column = (number | null)[];

export function createPlot(widget: Widget, context: RenderContext): View {
  return createFrame(widget, context, (place, legend) => new Plot(widget, place, legend));
}

class Plot implements Drawing {
  readonly #readings: HTMLElement[] = [];
  readonly #head = element("span", { class: "webio-chart-at" });
  readonly #plot: uPlot;
  #points: readonly Point[] = [];

  constructor(
    private readonly widget: Widget,
    private readonly place: HTMLElement,
    legend: HTMLElement,
  ) {
    const names = widget.columns.slice(1);
    legend.replaceChildren(
      ...names.map((name, index) => {
        const reading = element("b");
        this.#readings.push(reading);
        return element("span", {}, swatch(index), element("bdi", {}, name), reading);
      }),
      this.#head,
    );
    this.#plot = new uPlot(
      {
        width: place.clientWidth,
        height: widget.height,
        legend: { show: false },
        cursor: { y: false, points: { size: 7 }, drag: { x: false, y: false } },
        scales: {
          x: { time: widget.x === "time", range: this.#rangeX() },
          y: { range: rangeY(widget.kind) },
        },
        axes: [
          {
            ...axis(),
            size: 30,
            ...(widget.x === "text"
              ? {
                  values: (_plot, places) => places.map((at) => this.#label(at)),
                  incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000],
                }
              : {}),
          },
          { ...axis(), size: 52, values: (_plot, values) => values.map((value) => formatNumber(value)) },
        ],
        series: [{}, ...names.map((_name, index) => this.#series(index))],
        hooks: { setCursor: [(plot) => this.#read(plot.cursor.idx ?? null)] },
      },
      this.#columns(),
      place,
    );
  }

  draw(points: readonly Point[]): void {
    this.#points = points;
    this.#plot.setData(this.#columns());
    if (this.#plot.cursor.idx === null || this.#plot.cursor.idx === undefined) this.#read(null);
  }

  redraw(): void {
    if (this.place.clientWidth > 0 && this.place.clientWidth !== this.#plot.width)
      this.#plot.setSize({ width: this.place.clientWidth, height: this.widget.height });
    else this.#plot.redraw(false, true);
  }

  dispose(): void {
    this.#plot.destroy();
  }

  #columns(): uPlot.AlignedData {
    let points = this.#points;
    // uPlot wants ascending places; those of lines come so.
    if (this.widget.kind === "scatter" && this.widget.x !== "text")
      points = points.toSorted((one, other) => Number(one[0]) - Number(other[0]));
    const places = points.map((point, index) => (this.widget.x === "text" ? index : Number(point[0])));
    const columns = this.widget.columns
      .slice(1)
      .map((_name, index): Column => points.map((point) => point[index + 1] as number | null));
    return [places, ...columns];
  }

  #series(index: number): uPlot.Series {
    const color = (): string => seriesColor(index);
    const common = { stroke: color, width: 2 };
    switch (this.widget.kind) {
      case "area":
        return {
          ...common,
          fill: () => `${color()}2e`,
          points: { show: false },
        };
      case "bar":
        return { ...common, width: 0, fill: color, points: { show: false }, ...bars() };
      case "scatter":
        return {
          ...common,
          width: 0,
          paths: () => null,
          points: { show: true, size: 7, fill: color, width: 0 },
        };
      case "line":
      case "pie":
        break;
    }
    return { ...common, points: { show: false } };
  }

  /** Show the values at a place; without one, the latest. */
  #read(index: number | null): void {
    const at = index ?? this.#points.length - 1;
    const point = this.#points[at];
    for (const [number, reading] of this.#readings.entries())
      reading.textContent = formatNumber(point?.[number + 1]);
    this.#head.textContent = index === null ? "" : formatPlace(point?.[0], this.widget.x);
  }

  #label(at: number): string {
    return Number.isInteger(at) ? String(this.#points[at]?.[0] ?? "") : "";
  }

  #rangeX(): uPlot.Scale.Range {
    const pad = this.widget.kind === "bar" ? 0.5 : 0;
    return (_plot, min, max) =>
      min === null || max === null
        ? [0, 1]
        : min === max
          ? [min - 0.5, max + 0.5]
          : [
              min - pad * step(this.#points.length, min, max),
              max + pad * step(this.#points.length, min, max),
            ];
  }
}

function step(count: number, min: number, max: number): number {
  return (max - min) / Math.max(count - 1, 1);
}

function bars(): Pick<uPlot.Series, "paths"> {
  const paths = uPlot.paths.bars?.({ size: [0.66, 64], radius: 0.12 });
  return paths ? { paths } : {};
}

/** Bars and areas begin at zero; lines and points fill the height. */
function rangeY(kind: Widget["kind"]): uPlot.Scale.Range {
  return (_plot, min, max) => {
    if (min === null || max === null) return [0, 1];
    const fromZero = kind === "bar" || kind === "area";
    const low = fromZero ? Math.min(min, 0) : min;
    const high = fromZero ? Math.max(max, 0) : max;
    return low === high ? [low - 1, high + 1] : uPlot.rangeNum(low, high, 0.08, true);
  };
}

function axis(): uPlot.Axis {
  return {
    stroke: () => token("text-3"),
    font: "11px Figtree, system-ui, sans-serif",
    grid: { stroke: () => token("line"), width: 1 },
    ticks: { show: false },
  };
}
