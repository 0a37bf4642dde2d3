/** Computes whether the input panel is fixed to the window's bottom edge, and its height. Without the DOM. */

/** Pixels above and below the card inside a fixed panel. */
export const PADDING = 40;

export interface PanelMetrics {
  /** Height of the visible card. */
  readonly card: number;
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

/** Return the bounds of a fixed panel's height. It never covers the whole window: outputs remain visible. */
export function heightBounds(metrics: PanelMetrics, minHeight: number, initHeight: number): HeightBounds {
  const total = metrics.card + 2 * PADDING;
  const max = Math.max(metrics.window * 0.8, 75);
  return {
    min: Math.min(total, minHeight, max),
    init: Math.min(total, Math.max(initHeight, minHeight), max),
    full: Math.min(total, metrics.window),
  };
}

/**
 * Return whether the panel is to be fixed.
 *
 * An inline panel has no spacer and may show up to PADDING less than a fixed one. The two thresholds differ by that
 * much (hysteresis); otherwise the panel would flicker.
 */
export function shouldBeFixed(
  fixed: boolean,
  metrics: PanelMetrics,
  bounds: HeightBounds,
  scrolled: boolean,
): boolean {
  if (!fixed) return metrics.below < bounds.min - (scrolled ? PADDING : 0);
  const atEnd = scrolled && metrics.scrollable <= metrics.footer;
  return !atEnd && metrics.below < bounds.min;
}
