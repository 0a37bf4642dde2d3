import { expect, test } from "vitest";
import { LiveRegion } from "../../src/dom/live_region";

function liveRegion() {
  const log = document.createElement("div");
  const clock = { now: 0 };
  return { log, clock, liveRegion: new LiveRegion(log, () => clock.now) };
}

test("the log is polite", () => {
  const { log } = liveRegion();
  expect(log.getAttribute("role")).toBe("log");
  expect(log.getAttribute("aria-live")).toBe("polite");
});

test("a burst switches it off, until the rate has dropped", () => {
  const { log, clock, liveRegion: one } = liveRegion();
  one.announce(1000);
  expect(log.getAttribute("aria-live")).toBe("off");
  clock.now = 60_000;
  one.announce(1);
  expect(log.getAttribute("aria-live")).toBe("polite");
});

test("a clock that ticks every second switches it off, until the user acts", () => {
  const { log, clock, liveRegion: one } = liveRegion();
  for (let second = 0; second < 60; second += 1) {
    clock.now = second * 1000;
    one.announce(1);
  }
  expect(log.getAttribute("aria-live")).toBe("off");
  one.resume();
  expect(log.getAttribute("aria-live")).toBe("polite");
});
