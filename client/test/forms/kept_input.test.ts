import { beforeEach, expect, test } from "vitest";
import type { FormView } from "../../src/forms/form_view";
import { KeptInput } from "../../src/forms/kept_input";

let stored: string | null;
const store = {
  load: () => stored,
  save: (text: string) => void (stored = text),
  clear: () => void (stored = null),
};

beforeEach(() => {
  stored = null;
});

function form(question: string, values: Record<string, unknown> = {}) {
  const entered: [string, unknown][] = [];
  const view = {
    question,
    edited: () => values,
    enter: (name: string, value: unknown) => entered.push([name, value]),
  };
  return { view: view as unknown as FormView, entered };
}

test("a form that asks the same question gets what was entered, once", () => {
  new KeptInput(store).keep([form("q", { a: "half", b: [1] }).view, form("untouched").view], false);
  const kept = new KeptInput(store);
  const other = form("other");
  const same = form("q");
  const again = form("q");
  for (const each of [other, same, again]) kept.restore(each.view);
  expect([other.entered, same.entered, again.entered]).toEqual([
    [],
    [
      ["a", "half"],
      ["b", [1]],
    ],
    [],
  ]);
  expect(stored).toBeNull();
});

test("what no form has asked for is kept for the next reload", () => {
  new KeptInput(store).keep([form("q", { a: "half" }).view], true);
  const second = new KeptInput(store);
  expect(second.wasRestarted).toBe(true);
  second.keep([form("p", { b: "more" }).view], false);
  const third = new KeptInput(store);
  expect(third.wasRestarted).toBe(false);
  const q = form("q");
  third.restore(q.view);
  expect(q.entered).toEqual([["a", "half"]]);
});

test("a restart is told once, also if nothing was entered", () => {
  new KeptInput(store).keep([], true);
  expect(new KeptInput(store).wasRestarted).toBe(true);
  expect(new KeptInput(store).wasRestarted).toBe(false);
  expect(stored).toBeNull();
});

test.each(["{", "null", "5", '{"forms":7}'])("nonsense in the storage is nothing: %s", (text) => {
  stored = text;
  const q = form("q");
  new KeptInput(store).restore(q.view);
  expect(q.entered).toEqual([]);
});
