import { describe, expect, test } from "vitest";
import { Backoff } from "../../src/session/backoff";

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
