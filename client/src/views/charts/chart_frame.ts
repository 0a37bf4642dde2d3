/** What all charts share: title, place of the drawing, legend, empty state, values as a table, points that come. */
import { element } from "../../dom/element";
import { colorMode, onColorMode } from "../../dom/color_mode";
import type { WidgetOf } from "../../protocol/defaults";
import type { RenderContext } from "../renderer";
import type { View } from "../view";
import "./chart.css";

export type Point = readonly (number | string | null)[];

/** Colours of series, in the order of the design's tokens. */
const SERIES = 6;
/** Rows of the table of values; of more points the last. */
const MAX_ROWS = 100;

export interface Drawing {
  /** Draw `points`, the newest last. Called at most once a frame. */
  draw(points: readonly Point[]): void;
  /** The colours or the width have changed. */
  redraw(): void;
  dispose?(): void;
}

export function token(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(`--g-${name}`).trim();
}

export function seriesColor(index: number): string {
  return token(`c${(index % SERIES) + 1}`);
}

export function swatch(index: number): HTMLElement {
  return element("i", { style: `background: var(--g-c${(index % SERIES) + 1})`, "aria-hidden": "true" });
}

export function formatNumber(value: number | string | null | undefined): string {
  if (value === null || value === undefined) return "–";
  return typeof value === "number" ? value.toLocaleString(undefined, { maximumFractionDigits: 3 }) : value;
}

export function formatPlace(value: number | string | null | undefined, kind: string): string {
  return kind === "time" && typeof value === "number"
    ? new Date(value * 1000).toLocaleString()
    : formatNumber(value);
}

/** @param create - makes the drawing in `place`, which has its width by then. */
export function createFrame(
  widget: WidgetOf<"chart">,
  context: RenderContext,
  create: (place: HTMLElement, legend: HTMLElement) => Drawing,
): View {
  const { messages } = context;
  const place = element("div", { class: "webio-chart-place", role: "img", dir: "ltr" });
  place.style.minHeight = `${widget.height}px`;
  const legend = element("div", { class: "webio-chart-legend" });
  const empty = element("p", { class: "webio-chart-empty" }, messages.text("chart_empty"));
  const values = element(
    "details",
    { class: "webio-chart-values" },
    messages.mark(element("summary", {}, messages.text("chart_values"))),
  );
  const made = element("figure", { class: "webio-chart" }, place, messages.mark(empty), legend, values);
  if (widget.title) made.prepend(element("figcaption", { dir: "auto" }, widget.title));
  let points: Point[] = [...(widget.points as readonly Point[])];
  let drawing: Drawing | null = null;
  let frame = 0;

  const show = (): void => {
    frame = 0;
    empty.hidden = points.length > 0;
    place.hidden = legend.hidden = values.hidden = points.length === 0;
    place.setAttribute("aria-label", describe(widget, points));
    if (points.length === 0 || !made.isConnected || place.clientWidth === 0) return;
    drawing ??= create(place, legend);
    place.dataset["mode"] = colorMode();
    drawing.draw(points);
    if (values.open) fillTable();
  };
  const redraw = (): void => {
    place.dataset["mode"] = colorMode();
    drawing?.redraw();
  };
  const schedule = (): void => {
    frame ||= requestAnimationFrame(show);
  };
  const fillTable = (): void => {
    const head = element("tr", {}, ...widget.columns.map((name) => element("th", { scope: "col" }, name)));
    const rows = points
      .slice(-MAX_ROWS)
      .map((point) =>
        element(
          "tr",
          {},
          ...point.map((value, index) =>
            element("td", {}, index ? formatNumber(value) : formatPlace(value, widget.x)),
          ),
        ),
      );
    // It scrolls, and must be reachable by keyboard.
    const table = element(
      "table",
      { tabindex: 0 },
      element("thead", {}, head),
      element("tbody", {}, ...rows),
    );
    values.replaceChildren(values.firstElementChild as Element, table);
  };
  values.addEventListener("toggle", () => {
    if (values.open) fillTable();
  });
  const resized = new ResizeObserver(() => {
    if (drawing) redraw();
    else schedule();
  });
  resized.observe(made);
  const forgetMode = onColorMode(() => {
    if (made.isConnected) redraw();
  });
  show();

  return {
    element: made,
    update(patch) {
      if (patch.t === "append_output" && Array.isArray(patch.data)) {
        for (const point of patch.data as readonly Point[]) points.push(point);
        if (points.length > widget.max_points) points.splice(0, points.length - widget.max_points);
      } else if (
        patch.t === "update_output" &&
        isSameShape(widget, patch.node as unknown as WidgetOf<"chart">)
      ) {
        points = [...((patch.node as unknown as WidgetOf<"chart">).points ?? [])] as Point[];
      } else return false;
      schedule();
      return true;
    },
    dispose() {
      cancelAnimationFrame(frame);
      resized.disconnect();
      forgetMode();
      drawing?.dispose?.();
      drawing = null;
    },
  };
}

/** Whether only the points differ. Absent keys have their default. */
function isSameShape(widget: WidgetOf<"chart">, node: WidgetOf<"chart">): boolean {
  if (node.k !== "chart" || node.click || widget.click) return false;
  const same = (
    key: "kind" | "x" | "title" | "height" | "style" | "max_points",
    standard: unknown,
  ): boolean => (node[key] ?? standard) === widget[key];
  return (
    same("kind", "") &&
    same("x", "number") &&
    same("title", "") &&
    same("height", 280) &&
    same("style", "") &&
    same("max_points", 10_000) &&
    JSON.stringify(node.columns) === JSON.stringify(widget.columns)
  );
}

/** Return the name of the drawing: title, series and the last values. */
function describe(widget: WidgetOf<"chart">, points: readonly Point[]): string {
  const last = points.at(-1);
  const series = widget.columns.slice(1).map((name, index) => `${name} ${formatNumber(last?.[index + 1])}`);
  return [widget.title, series.join(", ")].filter(Boolean).join(": ");
}
