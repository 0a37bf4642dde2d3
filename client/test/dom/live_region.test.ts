import { expect, test } from "vitest";
import { Announcer } from "../../src/dom/live_region";

function announcer() {
  const log = document.createElement("div");
  const clock = { now: 0 };
  return { log, clock, announcer: new Announcer(log, () => clock.now) };
}

test("the log speaks politely", () => {
  const { log } = announcer();
  expect(log.getAttribute("role")).toBe("log");
  expect(log.getAttribute("aria-live")).toBe("polite");
});

test("a burst silences it, calm gives it back its voice", () => {
  const { log, clock, announcer: one } = announcer();
  one.expect(1000);
  expect(log.getAttribute("aria-live")).toBe("off");
  clock.now = 60_000;
  one.expect(1);
  expect(log.getAttribute("aria-live")).toBe("polite");
});

test("a clock that ticks every second falls silent, until the reader does something", () => {
  const { log, clock, announcer: one } = announcer();
  for (let second = 0; second < 60; second += 1) {
    clock.now = second * 1000;
    one.expect(1);
  }
  expect(log.getAttribute("aria-live")).toBe("off");
  one.listen();
  expect(log.getAttribute("aria-live")).toBe("polite");
});
