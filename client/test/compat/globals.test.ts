import { expect, test } from "vitest";
import { acceptTextIds, defineGlobal, runClassic } from "../../src/compat/globals";

test("a global is prepared before each read, and a script may replace it", () => {
  let reads = 0;
  defineGlobal("someLibrary", "value", () => {
    reads += 1;
  });
  const globals = window as unknown as Record<string, unknown>;
  expect(globals["someLibrary"]).toBe("value");
  expect(reads).toBe(1);
  globals["someLibrary"] = "other";
  expect(globals["someLibrary"]).toBe("other");
  expect(reads).toBe(1);
});

test("ids of callbacks may be texts", () => {
  const pushed: [unknown, unknown][] = [];
  const api = { pushData: (data: unknown, id: number): unknown => pushed.push([data, id]) };
  acceptTextIds(api);
  (api.pushData as (data: unknown, id: unknown) => void)("x", "12");
  expect(pushed).toEqual([["x", 12]]);
});

test("a classic script leaves no element behind", () => {
  const before = document.head.children.length;
  runClassic("var left = 1;");
  expect(document.head.children.length).toBe(before);
});
