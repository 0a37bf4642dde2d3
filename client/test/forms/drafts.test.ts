import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Field } from "../../src/fields/field";
import { Drafts } from "../../src/forms/drafts";

let sent: unknown[];
let isEnabled: boolean;
let drafts: Drafts;

beforeEach(() => {
  vi.useFakeTimers();
  document.body.replaceChildren();
  sent = [];
  isEnabled = true;
  drafts = new Drafts(
    (event) => sent.push(event),
    () => isEnabled,
  );
});

afterEach(() => vi.useRealTimers());

/** A field on the page. */
function field(name: string, value: unknown = "half"): Field {
  const group = document.createElement("div");
  document.body.append(group);
  return { name, group, draft: () => value } as unknown as Field;
}

test("the first change is reported at once, later ones together after a while, each field once", () => {
  const first = field("a");
  drafts.record(1, first);
  expect(sent).toEqual([{ t: "draft", form: 1, name: "a", value: "half" }]);
  drafts.record(1, first);
  drafts.record(1, first);
  drafts.record(1, field("b", [0, 2]));
  expect(sent).toHaveLength(1);
  vi.runAllTimers();
  expect(sent.slice(1)).toEqual([
    { t: "draft", form: 1, name: "a", value: "half" },
    { t: "draft", form: 1, name: "b", value: [0, 2] },
  ]);
  drafts.record(1, first);
  expect(sent).toHaveLength(4);
});

test("a page that is left reports at once", () => {
  drafts.record(1, field("a"));
  drafts.record(1, field("b"));
  drafts.flush();
  expect(sent).toHaveLength(2);
  vi.runAllTimers();
  expect(sent).toHaveLength(2);
});

test("a field with nothing to keep is never reported", () => {
  drafts.record(1, Object.assign(field("r"), { draft: () => undefined }));
  vi.runAllTimers();
  expect(sent).toEqual([]);
});

test("a form that was submitted or closed reports nothing", () => {
  drafts.record(4, field("first"));
  drafts.record(1, field("a"));
  drafts.record(2, field("b"));
  const closed = field("c");
  drafts.record(3, closed);
  drafts.discard(1);
  closed.group.remove();
  vi.runAllTimers();
  expect(sent.slice(1)).toEqual([{ t: "draft", form: 2, name: "b", value: "half" }]);
});

test("nothing is reported for a page that cannot be reloaded", () => {
  isEnabled = false;
  drafts.record(1, field("a"));
  vi.runAllTimers();
  expect(sent).toEqual([]);
});
