import { describe, expect, test } from "vitest";
import { ACK_CHARACTERS, ACK_COMMANDS, ACK_DELAY, AckScheduler } from "../../src/session/ack_scheduler";
import { ManualClock } from "../support/manual_clock";

describe("AckScheduler", () => {
  function start(): { clock: ManualClock; acks: AckScheduler; sendings: number[] } {
    const clock = new ManualClock();
    const sendings: number[] = [];
    let seen = 0;
    const acks: AckScheduler = new AckScheduler(clock, () => {
      sendings.push(clock.now());
      acks.acknowledged(seen);
    });
    const received = acks.received.bind(acks);
    acks.received = (number, characters) => {
      seen = number;
      received(number, characters);
    };
    return { clock, acks, sendings };
  }

  test("waits for more, but not for ever", () => {
    const { clock, acks, sendings } = start();
    acks.received(1, 10);
    clock.advance(ACK_DELAY - 1);
    acks.received(2, 10);
    expect(sendings).toEqual([]);
    clock.advance(1);
    expect(sendings).toEqual([ACK_DELAY]);
    clock.advance(10 * ACK_DELAY);
    expect(sendings).toHaveLength(1);
  });

  test("sends at once after many characters", () => {
    const { acks, sendings } = start();
    acks.received(1, ACK_CHARACTERS - 1);
    expect(sendings).toHaveLength(0);
    acks.received(2, 1);
    expect(sendings).toHaveLength(1);
    acks.received(3, 1);
    expect(sendings).toHaveLength(1);
  });

  test("sends at once after many commands", () => {
    const { acks, sendings } = start();
    acks.received(ACK_COMMANDS - 1, 1);
    expect(sendings).toHaveLength(0);
    acks.received(ACK_COMMANDS, 1);
    expect(sendings).toHaveLength(1);
  });

  test("an event that carries the number replaces the acknowledgement", () => {
    const { clock, acks, sendings } = start();
    acks.received(3, 10);
    acks.acknowledged(3);
    clock.advance(ACK_DELAY);
    expect(sendings).toHaveLength(0);
  });

  test("stays due while nothing can be sent", () => {
    const clock = new ManualClock();
    const acks = new AckScheduler(clock, () => undefined);
    acks.received(1, 1);
    expect(acks.isDue).toBe(false);
    clock.advance(ACK_DELAY);
    expect(acks.isDue).toBe(true);
    acks.acknowledged(1);
    expect(acks.isDue).toBe(false);
  });
});
