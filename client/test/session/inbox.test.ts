import { describe, expect, test } from "vitest";
import { Inbox } from "../../src/session/inbox";

describe("Inbox", () => {
  test("passes new commands on", () => {
    const inbox = new Inbox();
    expect(inbox.accept(1, ["a", "b"])).toEqual(["a", "b"]);
    expect(inbox.accept(3, ["c"])).toEqual(["c"]);
    expect(inbox.seen).toBe(3);
  });

  test("drops repeated ones", () => {
    const inbox = new Inbox();
    inbox.accept(1, ["a", "b"]);
    expect(inbox.accept(1, ["a", "b"])).toEqual([]);
    expect(inbox.accept(2, ["b", "c"])).toEqual(["c"]);
    expect(inbox.seen).toBe(3);
  });

  test("a gap is a violation and changes nothing", () => {
    const inbox = new Inbox();
    inbox.accept(1, ["a"]);
    expect(() => inbox.accept(3, ["c"])).toThrow("command 3 after 1");
    expect(inbox.seen).toBe(1);
  });

  test("a frame without commands needs no number", () => {
    expect(new Inbox().accept(0, [])).toEqual([]);
  });
});
