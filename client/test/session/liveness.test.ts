import { expect, test } from "vitest";
import { EVENT_TIMEOUT, Liveness } from "../../src/session/liveness";
import { ManualClock } from "../support/manual_clock";

function start(): { clock: ManualClock; liveness: Liveness; losses: number[] } {
  const clock = new ManualClock();
  const losses: number[] = [];
  return { clock, liveness: new Liveness(clock, () => losses.push(clock.now())), losses };
}

test("a connection counts as lost when an acknowledgement is late, measured from the first event", () => {
  const { clock, liveness, losses } = start();
  liveness.awaitAck();
  clock.advance(EVENT_TIMEOUT - 1);
  liveness.awaitAck();
  expect(losses).toEqual([]);
  clock.advance(1);
  expect(losses).toEqual([EVENT_TIMEOUT]);
});

test("an acknowledgement in time starts again", () => {
  const { clock, liveness, losses } = start();
  liveness.awaitAck();
  clock.advance(EVENT_TIMEOUT - 1);
  liveness.acknowledged();
  liveness.awaitAck();
  clock.advance(EVENT_TIMEOUT - 1);
  expect(losses).toEqual([]);
});

test("nothing is expected without events, or once disposed", () => {
  const { clock, liveness, losses } = start();
  clock.advance(10 * EVENT_TIMEOUT);
  liveness.awaitAck();
  liveness.dispose();
  clock.advance(10 * EVENT_TIMEOUT);
  expect(losses).toEqual([]);
  expect(clock.pending).toBe(0);
});
