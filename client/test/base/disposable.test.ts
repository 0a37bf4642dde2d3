import { describe, expect, test } from "vitest";
import { disposable, DisposableStore } from "../../src/base/disposable";

describe("disposable", () => {
  test("ends once", () => {
    let ended = 0;
    const one = disposable(() => (ended += 1));
    one.dispose();
    one.dispose();
    expect(ended).toBe(1);
  });
});

describe("DisposableStore", () => {
  test("disposes of the newest first, and of late ones at once", () => {
    const ended: string[] = [];
    const store = new DisposableStore();
    store.add(disposable(() => ended.push("a")));
    store.add(disposable(() => ended.push("b")));
    store.dispose();
    store.dispose();
    expect(ended).toEqual(["b", "a"]);
    store.add(disposable(() => ended.push("late")));
    expect(ended).toEqual(["b", "a", "late"]);
  });
});
