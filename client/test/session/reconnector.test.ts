import { expect, test } from "vitest";
import { MAX_VIOLATIONS, Reconnector } from "../../src/session/reconnector";
import { ManualClock } from "../support/manual_clock";

function start(): { clock: ManualClock; reconnector: Reconnector; attempts: number[] } {
  const clock = new ManualClock();
  const attempts: number[] = [];
  const reconnector = new Reconnector({
    clock,
    random: () => 1,
    backoff: { first: 100, max: 400 },
    connect: () => attempts.push(clock.now()),
  });
  return { clock, reconnector, attempts };
}

test("the pauses grow, and are short again after data was exchanged", () => {
  const { clock, reconnector, attempts } = start();
  reconnector.limit(10_000);
  for (const pause of [100, 200, 400, 400]) {
    expect(reconnector.retry()).toBe(true);
    clock.advance(pause);
  }
  expect(attempts).toEqual([100, 300, 700, 1100]);
  reconnector.succeeded();
  reconnector.retry();
  clock.advance(100);
  expect(attempts.at(-1)).toBe(1200);
});

test("the last attempt is made at the deadline", () => {
  const { clock, reconnector, attempts } = start();
  reconnector.limit(150);
  expect(reconnector.retry()).toBe(true);
  clock.advance(100);
  expect(reconnector.retry()).toBe(true);
  clock.advance(50);
  expect(attempts).toEqual([100, 150]);
  expect(reconnector.retry()).toBe(false);
  expect(clock.pending).toBe(0);
});

test("a deadline that passed while the computer was asleep allows no attempt", () => {
  const { clock, reconnector } = start();
  reconnector.limit(150);
  clock.advance(3_600_000);
  expect(reconnector.retry()).toBe(false);
});

test("a pause can be ended or cancelled", () => {
  const { clock, reconnector, attempts } = start();
  reconnector.limit(10_000);
  reconnector.retry();
  reconnector.retryNow();
  clock.advance(1000);
  expect(attempts).toEqual([0]);
  reconnector.retry();
  reconnector.dispose();
  clock.advance(1000);
  expect(attempts).toEqual([0]);
});

test("a full server is tried for ever, with long pauses", () => {
  const { clock, reconnector, attempts } = start();
  reconnector.limit(1000);
  reconnector.retryWhenFull();
  clock.advance(2000);
  expect(attempts).toEqual([2000]);
  clock.advance(3_600_000);
  expect(reconnector.retry()).toBe(true);
});

test("repeated violations allow no further attempt; data exchanged between them does", () => {
  const { reconnector } = start();
  for (let count = 1; count < MAX_VIOLATIONS; count += 1) {
    expect(reconnector.violated()).toBe(true);
  }
  reconnector.succeeded();
  for (let count = 1; count < MAX_VIOLATIONS; count += 1) {
    expect(reconnector.violated()).toBe(true);
  }
  expect(reconnector.violated()).toBe(false);
});
