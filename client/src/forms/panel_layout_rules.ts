/** Computes whether the input panel is fixed to the window's bottom edge, and its height. Without the DOM. */

/** Pixels by which the two thresholds of `shouldBeFixed` differ. */
const HYSTERESIS = 40;

/** The share of the window that a panel takes at once where its card needs so much. */
const INITIAL_SHARE = 0.6;

export interface PanelMetrics {
  /** Height of the visible card with all of its fields. */
  readonly card: number;
  /** Pixels above and below the card inside a fixed panel. */
  readonly padding: number;
  /** Height of the window below the outputs: the visible height of an inline panel. */
  readonly below: number;
  readonly window: number;
  /** How far the page can still be scrolled down. */
  readonly scrollable: number;
  readonly footer: number;
}

export interface HeightBounds {
  readonly min: number;
  readonly init: number;
  readonly full: number;
}

/**
 * Return the bounds of a fixed panel's height. It opens as high as its card needs, up to the greater of `initHeight` and
 * a share of the window. It never covers the whole window at once: outputs remain visible.
 */
export function heightBounds(metrics: PanelMetrics, minHeight: number, initHeight: number): HeightBounds {
  const total = metrics.card + metrics.padding;
  const max = Math.max(metrics.window * 0.8, 75);
  return {
    min: Math.min(total, minHeight, max),
    init: Math.min(total, Math.max(initHeight, minHeight, metrics.window * INITIAL_SHARE), max),
    full: Math.min(total, metrics.window),
  };
}

/**
 * Return whether the panel is to be fixed: where less of it is in the window than a fixed one shows.
 *
 * An inline panel that the user has scrolled to may show a little less. The two thresholds differ (hysteresis);
 * otherwise the panel would flicker.
 */
export function shouldBeFixed(
  fixed: boolean,
  metrics: PanelMetrics,
  bounds: HeightBounds,
  scrolled: boolean,
): boolean {
  if (!fixed) return metrics.below < bounds.init - (scrolled ? HYSTERESIS : 0);
  const atEnd = scrolled && metrics.scrollable <= metrics.footer;
  return !atEnd && metrics.below < bounds.init;
}

/**
 * Return by how many pixels the page has to scroll so that a fixed panel does not hide the newest output.
 *
 * @param end - where the outputs end, from the window's top.
 * @param height - of the panel.
 * @param wasVisible - whether that end was in sight before the panel or the output came.
 */
export function hiddenByPanel(end: number, height: number, window: number, wasVisible: boolean): number {
  const hidden = end - (window - height);
  // An end far below the window is hidden by the page's length, not by the panel.
  return wasVisible && end <= window && hidden > 1 ? hidden : 0;
}
