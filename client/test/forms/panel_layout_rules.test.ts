import { expect, test } from "vitest";
import {
  heightBounds,
  hiddenByPanel,
  shouldBeFixed,
  type PanelMetrics,
} from "../../src/forms/panel_layout_rules";

const METRICS: PanelMetrics = { card: 400, padding: 72, below: 500, window: 800, scrollable: 0, footer: 50 };

test("a panel opens as high as its card needs, up to the greater of 60 % of the window and the setting", () => {
  expect(heightBounds(METRICS, 300, 300)).toEqual({ min: 300, init: 472, full: 472 });
  expect(heightBounds({ ...METRICS, card: 100 }, 300, 300)).toEqual({ min: 172, init: 172, full: 172 });
  expect(heightBounds({ ...METRICS, card: 2000 }, 300, 300)).toEqual({ min: 300, init: 480, full: 800 });
  expect(heightBounds({ ...METRICS, card: 2000 }, 300, 500)).toEqual({ min: 300, init: 500, full: 800 });
  expect(heightBounds({ ...METRICS, window: 320 }, 300, 300)).toEqual({ min: 256, init: 256, full: 320 });
});

const BOUNDS = heightBounds(METRICS, 300, 300);

test("it is fixed when the outputs leave less than it shows when it opens: the buttons are in the window", () => {
  expect(shouldBeFixed(false, { ...METRICS, below: 473 }, BOUNDS, false)).toBe(false);
  expect(shouldBeFixed(false, { ...METRICS, below: 471 }, BOUNDS, false)).toBe(true);
});

test("it is inline at the very end of the page, but only when the user scrolled there", () => {
  const end = { ...METRICS, below: 250, scrollable: 40 };
  expect(shouldBeFixed(true, end, BOUNDS, true)).toBe(false);
  expect(shouldBeFixed(true, end, BOUNDS, false)).toBe(true);
  expect(shouldBeFixed(true, { ...end, scrollable: 60 }, BOUNDS, true)).toBe(true);
});

test("inline at the end it stays inline, without flicker", () => {
  expect(shouldBeFixed(false, { ...METRICS, below: 432 }, BOUNDS, true)).toBe(false);
  expect(shouldBeFixed(false, { ...METRICS, below: 431 }, BOUNDS, true)).toBe(true);
});

test("the page scrolls by what the panel would hide of an end that was in sight", () => {
  expect(hiddenByPanel(700, 300, 800, true)).toBe(200);
  expect(hiddenByPanel(500, 300, 800, true)).toBe(0);
  expect(hiddenByPanel(700, 300, 800, false)).toBe(0);
  expect(hiddenByPanel(5000, 300, 800, true)).toBe(0);
});
