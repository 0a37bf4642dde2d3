import { expect, test } from "vitest";
import { heightBounds, shouldBeFixed, type PanelMetrics } from "../../src/forms/panel_layout_rules";

const METRICS: PanelMetrics = { card: 400, below: 500, window: 800, scrollable: 0, footer: 50 };

test("heights follow the card, the settings and the window", () => {
  expect(heightBounds(METRICS, 300, 300)).toEqual({ min: 300, init: 300, full: 480 });
  expect(heightBounds({ ...METRICS, card: 100 }, 300, 300)).toEqual({ min: 180, init: 180, full: 180 });
  expect(heightBounds({ ...METRICS, card: 2000 }, 300, 500)).toEqual({ min: 300, init: 500, full: 800 });
  expect(heightBounds({ ...METRICS, window: 320 }, 300, 300)).toEqual({ min: 256, init: 256, full: 320 });
});

const BOUNDS = heightBounds(METRICS, 300, 300);

test("it is fixed when the outputs leave less than its minimum", () => {
  expect(shouldBeFixed(false, { ...METRICS, below: 301 }, BOUNDS, false)).toBe(false);
  expect(shouldBeFixed(false, { ...METRICS, below: 299 }, BOUNDS, false)).toBe(true);
});

test("it is inline at the very end of the page, but only when the user scrolled there", () => {
  const end = { ...METRICS, below: 250, scrollable: 40 };
  expect(shouldBeFixed(true, end, BOUNDS, true)).toBe(false);
  expect(shouldBeFixed(true, end, BOUNDS, false)).toBe(true);
  expect(shouldBeFixed(true, { ...end, scrollable: 60 }, BOUNDS, true)).toBe(true);
});

test("inline at the end it stays inline, without flicker", () => {
  // The spacer of 260 and the footer of 50 made 310 visible; scrolling may have stopped 50 before the end.
  expect(shouldBeFixed(false, { ...METRICS, below: 260 }, BOUNDS, true)).toBe(false);
  expect(shouldBeFixed(false, { ...METRICS, below: 259 }, BOUNDS, true)).toBe(true);
});
