import { expect, test } from "vitest";
import { heights, sticks, type View } from "../../src/forms/panel_layout_rules";

const VIEW: View = { card: 400, below: 500, window: 800, left: 0, footer: 50 };

test("heights follow the card, the settings and the window", () => {
  expect(heights(VIEW, 300, 300)).toEqual({ min: 300, init: 300, full: 480 });
  expect(heights({ ...VIEW, card: 100 }, 300, 300)).toEqual({ min: 180, init: 180, full: 180 });
  expect(heights({ ...VIEW, card: 2000 }, 300, 500)).toEqual({ min: 300, init: 500, full: 800 });
  expect(heights({ ...VIEW, window: 320 }, 300, 300)).toEqual({ min: 256, init: 256, full: 320 });
});

const BOUNDS = heights(VIEW, 300, 300);

test("it sticks when the outputs leave less than its minimum", () => {
  expect(sticks(false, { ...VIEW, below: 301 }, BOUNDS, false)).toBe(false);
  expect(sticks(false, { ...VIEW, below: 299 }, BOUNDS, false)).toBe(true);
});

test("it docks at the very end of the page, but only when the reader scrolled there", () => {
  const end = { ...VIEW, below: 250, left: 40 };
  expect(sticks(true, end, BOUNDS, true)).toBe(false);
  expect(sticks(true, end, BOUNDS, false)).toBe(true);
  expect(sticks(true, { ...end, left: 60 }, BOUNDS, true)).toBe(true);
});

test("docked at the end it stays docked: no flicker", () => {
  // The spacer of 260 and the footer of 50 made 310 visible; scrolling may have stopped 50 before the end.
  expect(sticks(false, { ...VIEW, below: 260 }, BOUNDS, true)).toBe(false);
  expect(sticks(false, { ...VIEW, below: 259 }, BOUNDS, true)).toBe(true);
});
