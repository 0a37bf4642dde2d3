/** Charts on the page, which are drawn again in another mode and in another width. */
import { onColorMode } from "../../dom/color_mode";

interface Drawn {
  readonly place: Element;
  readonly recolor: () => void;
  readonly resize: (() => void) | undefined;
  width: number;
}

const charts = new Map<Element, Drawn>();

const widths = new ResizeObserver((entries) => {
  for (const { target, contentRect } of entries) {
    const chart = charts.get(target);
    // Without a width it is hidden, or has left the page.
    if (!chart || contentRect.width === 0 || Math.abs(chart.width - contentRect.width) < 1) continue;
    const isFirst = chart.width < 0;
    chart.width = contentRect.width;
    if (!isFirst) chart.resize?.();
  }
});

/** Draw the chart in `place` again with each change; an earlier chart there is forgotten. */
export function keepDrawn(place: Element, recolor: () => void, resize?: () => void): void {
  charts.set(place, { place, recolor, resize, width: -1 });
  widths.unobserve(place);
  if (resize) widths.observe(place);
}

onColorMode(() => {
  for (const [place, { recolor }] of charts) {
    if (place.isConnected) recolor();
    else {
      charts.delete(place);
      widths.unobserve(place);
    }
  }
});
