import { beforeEach, expect, test, vi } from "vitest";
import { AnswerReplay } from "../../src/forms/answer_replay";
import type { FormView } from "../../src/forms/form_view";

let stored: string | null;
const store = {
  load: () => stored,
  save: (text: string) => void (stored = text),
  clear: () => void (stored = null),
};

beforeEach(() => {
  stored = null;
  vi.useFakeTimers();
});

let id = 0;

function form(question: string, item: object = { k: "input" }) {
  const did: unknown[] = [];
  const view = {
    id: (id += 1),
    question,
    element: { isConnected: true },
    isSessionEnded: false,
    fields: [{ name: "a", item, controls: ["first", "second"] }],
    enter: (name: string, value: unknown) => did.push([name, value]),
    cancel: () => did.push("cancel"),
    form: { requestSubmit: (button?: unknown) => did.push(["submit", button]) },
  };
  return { view: view as unknown as FormView, did };
}

function answered(...answers: [string, unknown, object?][]): void {
  const replay = new AnswerReplay(store, false, () => {});
  for (const [question, value, item] of answers) {
    const { view } = form(question, item);
    replay.opened(view);
    if (value === "cancelled") replay.cancelled(view.id);
    else replay.submitted(view.id, { a: value });
  }
}

function asked(...questions: [string, object?][]): unknown[] {
  const replay = new AnswerReplay(store, true, () => {});
  return questions.map(([question, item]) => {
    const { view, did } = form(question, item);
    replay.opened(view);
    vi.runAllTimers();
    return did;
  });
}

test("the same questions get the same answers, in their order", () => {
  answered(["q", "one"], ["q", "two"], ["r", "cancelled"]);
  expect(asked(["q"], ["q"], ["r"], ["q"])).toEqual([
    [
      ["a", "one"],
      ["submit", undefined],
    ],
    [
      ["a", "two"],
      ["submit", undefined],
    ],
    ["cancel"],
    [],
  ]);
});

test("a new question waits, and answers to questions that are gone are dropped", () => {
  answered(["p", "1"], ["q", "2"], ["r", "3"]);
  const [added, q, p] = asked(["new"], ["q"], ["p"]);
  expect([added, p]).toEqual([[], []]);
  expect(q).toContainEqual(["a", "2"]);
});

test("the button that was pressed is pressed again", () => {
  const item = { k: "actions" };
  answered(["q", 1, item]);
  expect(asked(["q", item])).toEqual([[["submit", "second"]]]);
});

test.each([{ k: "input", type: "password" }, { k: "file" }, { k: "chat" }])("not kept: %o", (item) => {
  answered(["q", "secret", item]);
  expect(stored).not.toContain("secret");
  expect(asked(["q", item])).toEqual([[]]);
});

test("a page that was reloaded by hand begins without answers", () => {
  answered(["q", "one"]);
  const replay = new AnswerReplay(store, false, () => {});
  const { view, did } = form("q");
  replay.opened(view);
  vi.runAllTimers();
  expect(did).toEqual([]);
  expect(stored).toBeNull();
});

test("what cannot be read is no answer", () => {
  stored = "{broken";
  expect(asked(["q"])).toEqual([[]]);
});
