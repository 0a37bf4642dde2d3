import { describe, expect, test } from "vitest";
import { ManualClock } from "../support/manual_clock";
import { ACK_CHARACTERS, ACK_COMMANDS, ACK_DELAY, Acks } from "../../src/session/ack_scheduler";
import { Backoff } from "../../src/session/backoff";
import { endOfCloseCode } from "../../src/session/session_end";
import { ATTEMPTS_BEFORE_FALLBACK, Fallback } from "../../src/session/transport_selector";
import type { Transport } from "../../src/session/transport";
import { CLOSE } from "../../src/protocol/generated";
import { utf8Length } from "../../src/protocol/utf8";

describe("Backoff", () => {
  test("doubles up to its limit", () => {
    const backoff = new Backoff(() => 1);
    expect([1, 2, 3, 4, 5, 6].map(() => backoff.next())).toEqual([500, 1000, 2000, 4000, 5000, 5000]);
    backoff.reset();
    expect(backoff.next()).toBe(500);
  });

  test("draws each pause between its half and the whole", () => {
    expect(new Backoff(() => 0).next()).toBe(250);
    expect(new Backoff(() => 0.999).next()).toBeLessThan(500);
  });
});

describe("Acks", () => {
  function start(): { clock: ManualClock; acks: Acks; tellings: number[] } {
    const clock = new ManualClock();
    const tellings: number[] = [];
    let seen = 0;
    const acks: Acks = new Acks(clock, () => {
      tellings.push(clock.now());
      acks.told(seen);
    });
    const came = acks.came.bind(acks);
    acks.came = (number, characters) => {
      seen = number;
      came(number, characters);
    };
    return { clock, acks, tellings };
  }

  test("waits for more to come, but not for ever", () => {
    const { clock, acks, tellings } = start();
    acks.came(1, 10);
    clock.advance(ACK_DELAY - 1);
    acks.came(2, 10);
    expect(tellings).toEqual([]);
    clock.advance(1);
    expect(tellings).toEqual([ACK_DELAY]);
    clock.advance(10 * ACK_DELAY);
    expect(tellings).toHaveLength(1);
  });

  test("tells at once after many characters", () => {
    const { acks, tellings } = start();
    acks.came(1, ACK_CHARACTERS - 1);
    expect(tellings).toHaveLength(0);
    acks.came(2, 1);
    expect(tellings).toHaveLength(1);
    acks.came(3, 1);
    expect(tellings).toHaveLength(1);
  });

  test("tells at once after many commands", () => {
    const { acks, tellings } = start();
    acks.came(ACK_COMMANDS - 1, 1);
    expect(tellings).toHaveLength(0);
    acks.came(ACK_COMMANDS, 1);
    expect(tellings).toHaveLength(1);
  });

  test("an event that carries the number spares the acknowledgement", () => {
    const { clock, acks, tellings } = start();
    acks.came(3, 10);
    acks.told(3);
    clock.advance(ACK_DELAY);
    expect(tellings).toHaveLength(0);
  });

  test("stays due while nothing can be sent", () => {
    const clock = new ManualClock();
    const acks = new Acks(clock, () => undefined);
    acks.came(1, 1);
    expect(acks.isDue).toBe(false);
    clock.advance(ACK_DELAY);
    expect(acks.isDue).toBe(true);
    acks.told(1);
    expect(acks.isDue).toBe(false);
  });
});

describe("Fallback", () => {
  const named = (name: Transport["name"]): Transport => ({ name, connect: () => expect.unreachable() });

  test("changes after some attempts that brought nothing, and comes back", () => {
    const fallback = new Fallback([named("websocket"), named("http")]);
    const used: string[] = [];
    for (let attempt = 0; attempt < 3 * ATTEMPTS_BEFORE_FALLBACK; attempt += 1) {
      used.push(fallback.current.name);
      fallback.failed();
    }
    expect(used).toEqual(["websocket", "websocket", "http", "http", "websocket", "websocket"]);
  });

  test("changes at once after silence", () => {
    const fallback = new Fallback([named("websocket"), named("http")]);
    fallback.failed(true);
    expect(fallback.current.name).toBe("http");
  });

  test("stays with what has worked", () => {
    const fallback = new Fallback([named("websocket"), named("http")]);
    fallback.succeeded();
    for (let attempt = 0; attempt < 10; attempt += 1) {
      fallback.failed();
    }
    expect(fallback.current.name).toBe("websocket");
  });

  test("needs a transport", () => {
    expect(() => new Fallback([]).current).toThrow("needs a transport");
  });
});

test("every close code is either final or worth another attempt", () => {
  const kinds = Object.fromEntries(Object.entries(CLOSE).map(([name, code]) => [name, endOfCloseCode(code)]));
  expect(kinds).toEqual({
    DONE: "done",
    GOING_AWAY: null,
    PROTOCOL: "refused",
    UNSUPPORTED: "refused",
    ENCODING: "refused",
    POLICY: "refused",
    TOO_BIG: "refused",
    INTERNAL: null,
    EXPIRED: "expired",
    TAKEN_OVER: "taken_over",
    FULL: "full",
  });
  expect(endOfCloseCode(1006)).toBeNull();
});

test("utf8Length counts like the browser's encoder", () => {
  for (const text of ["", "abc", "äöü", "€", "😀", "\u07ff\u0800\uffff", "a😀ü€"]) {
    expect(utf8Length(text)).toBe(new TextEncoder().encode(text).length);
  }
});
