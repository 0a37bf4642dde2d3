/** Pies as SVG: a ring of a few arcs needs no library, and follows the page's colours by CSS. */
import { element } from "../../dom/element";
import type { WidgetOf } from "../../protocol/defaults";
import type { RenderContext } from "../renderer";
import type { View } from "../view";
import { createFrame, formatNumber, swatch, type Point } from "./chart_frame";

const SVG = "http://www.w3.org/2000/svg";
const RADIUS = 40;

export function createPie(widget: WidgetOf<"chart">, context: RenderContext): View {
  return createFrame(widget, context, (place, legend) => ({
    draw: (points) => draw(points, widget.height, place, legend),
    redraw: () => {},
  }));
}

function draw(points: readonly Point[], height: number, place: HTMLElement, legend: HTMLElement): void {
  const values = points.map((point) => Math.max(Number(point[1] ?? 0), 0));
  const total = values.reduce((sum, value) => sum + value, 0) || 1;
  const ring = document.createElementNS(SVG, "svg");
  ring.setAttribute("viewBox", "0 0 100 100");
  ring.setAttribute("height", String(height));
  ring.setAttribute("aria-hidden", "true");
  let before = 0;
  for (const [index, value] of values.entries()) {
    const arc = document.createElementNS(SVG, "circle");
    const share = (value / total) * 100;
    const gap = values.length > 1 ? Math.min(0.8, share) : 0;
    for (const [name, text] of Object.entries({
      cx: 50,
      cy: 50,
      r: RADIUS,
      fill: "none",
      "stroke-width": 14,
      pathLength: 100,
      "stroke-dasharray": `${share - gap} ${100 - share + gap}`,
      "stroke-dashoffset": 25 - before,
    }))
      arc.setAttribute(name, String(text));
    arc.style.stroke = `var(--g-c${(index % 6) + 1})`;
    before += share;
    ring.append(arc);
  }
  place.replaceChildren(ring);
  legend.replaceChildren(
    ...points.map((point, index) =>
      element(
        "span",
        {},
        swatch(index),
        element("bdi", {}, formatNumber(point[0])),
        element("b", {}, `${formatNumber(point[1])} (${Math.round(((values[index] ?? 0) / total) * 100)} %)`),
      ),
    ),
  );
}
