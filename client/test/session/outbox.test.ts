import { describe, expect, test } from "vitest";
import { Outbox, OUTBOX_EVENTS } from "../../src/session/outbox";

describe("Outbox", () => {
  test("numbers from 1 and keeps until acknowledged", () => {
    const outbox = new Outbox();
    outbox.push("1");
    outbox.push("2");
    expect(outbox.take(100)).toEqual({ first: 1, events: ["1", "2"] });
    expect(outbox.take(100)).toEqual({ first: 3, events: [] });
    expect(outbox.acknowledge(1)).toBe(1);
    expect(outbox.count).toBe(1);
    outbox.rewind();
    expect(outbox.take(100)).toEqual({ first: 2, events: ["2"] });
  });

  test("takes what fits, and one in any case", () => {
    const outbox = new Outbox();
    for (const text of ["aaaa", "bb", "cc", "ü"]) {
      outbox.push(text);
    }
    expect(outbox.take(3).events).toEqual(["aaaa"]);
    expect(outbox.take(6).events).toEqual(["bb", "cc"]);
    expect(outbox.take(2)).toEqual({ first: 4, events: ["ü"] });
  });

  test("an acknowledgement of what was never sent is a violation", () => {
    const outbox = new Outbox();
    outbox.push("1");
    expect(() => outbox.acknowledge(1)).toThrow("only 0 were sent");
    outbox.take(100);
    outbox.rewind();
    expect(outbox.acknowledge(1)).toBe(1);
    expect(outbox.acknowledge(1)).toBe(0);
  });

  test("is bounded", () => {
    const outbox = new Outbox();
    for (let index = 0; index < OUTBOX_EVENTS; index += 1) {
      expect(outbox.isFull).toBe(false);
      outbox.push("1");
    }
    expect(outbox.isFull).toBe(true);
    outbox.reset();
    expect(outbox.isFull).toBe(false);
    expect(outbox.take(100).first).toBe(1);
  });
});
