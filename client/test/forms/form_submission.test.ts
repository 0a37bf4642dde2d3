import { beforeEach, expect, test } from "vitest";
import type { Field } from "../../src/fields/field";
import type { FormEvents } from "../../src/forms/form_events";
import { FormSubmission, type SubmittableForm } from "../../src/forms/form_submission";
import { nextTurn } from "../support/page";

/** A field without elements. */
class FakeField {
  awaitsCheck = true;
  isInvalid = false;
  isFocused = false;
  error: string | null = null;
  preparation: Promise<void> | null = null;

  constructor(readonly name: string) {}

  validate(): string | null {
    return this.error;
  }

  setValidity(state: { error: string } | null): void {
    this.isInvalid = state !== null;
  }

  prepare(): Promise<void> | null {
    return this.preparation;
  }

  focus(): void {
    this.isFocused = true;
  }

  read(): string {
    return `value of ${this.name}`;
  }
}

let fields: FakeField[];
let view: SubmittableForm;
let sent: unknown[];
let isAccepted: boolean;
let submission: FormSubmission;

beforeEach(() => {
  document.body.innerHTML = "<form><button>Send</button><button disabled>No</button></form>";
  fields = [new FakeField("a"), new FakeField("b")];
  sent = [];
  isAccepted = true;
  view = {
    id: 1,
    form: document.querySelector("form") ?? document.createElement("form"),
    fields: fields as unknown as Field[],
    setMessage() {},
    submissionStarting: () => sent.push("starting"),
  };
  submission = new FormSubmission(view, {
    submitted: (_form: number, values: unknown) => {
      sent.push(values);
      return isAccepted;
    },
    cancelled: () => {
      sent.push("cancelled");
      return isAccepted;
    },
    rejected: () => sent.push("rejected"),
  } as unknown as FormEvents);
});

function disabled(): boolean[] {
  return [...view.form.querySelectorAll("button")].map((button) => button.disabled);
}

test("values are sent once, and the buttons are disabled until it ends", () => {
  submission.submit(null);
  submission.submit(null);
  submission.cancel();
  expect(sent).toEqual(["starting", { a: "value of a", b: "value of b" }]);
  expect(fields.map((field) => field.awaitsCheck)).toEqual([false, false]);
  expect(disabled()).toEqual([true, true]);
  expect(view.form.getAttribute("aria-busy")).toBe("true");
  submission.end();
  expect(disabled()).toEqual([false, true]);
  expect(view.form.hasAttribute("aria-busy")).toBe(false);
});

test("invalid fields are shown, the first is focused, and nothing is sent", () => {
  for (const field of fields) field.error = "no";
  submission.submit(null);
  expect(sent).toEqual(["rejected"]);
  expect(fields.map((field) => [field.isInvalid, field.isFocused])).toEqual([
    [true, true],
    [true, false],
  ]);
  expect(submission.isUnderWay).toBe(false);
});

test("the values of uploads are sent when all of them are complete", async () => {
  let complete = (): void => {};
  const [first] = fields;
  if (first) first.preparation = new Promise((resolve) => (complete = resolve));
  submission.submit(null);
  await nextTurn();
  expect(sent).toEqual(["starting"]);
  complete();
  await nextTurn();
  expect(sent).toHaveLength(2);
});

test("after an upload that fails, the user can submit again", async () => {
  const [first] = fields;
  if (first) {
    first.preparation = Promise.reject(new Error("refused"));
    first.setValidity = () => (first.isInvalid = true);
  }
  submission.submit(null);
  await nextTurn();
  expect(sent).toEqual(["starting", "rejected"]);
  expect(first?.isFocused).toBe(true);
  expect(submission.isUnderWay).toBe(false);
});

test("a form that was closed during an upload sends nothing", async () => {
  const [first] = fields;
  if (first) first.preparation = Promise.resolve();
  submission.submit(null);
  view.form.remove();
  await nextTurn();
  expect(sent).toEqual(["starting"]);
});

test("what cannot be sent can be tried again", () => {
  isAccepted = false;
  submission.submit(null);
  expect(submission.isUnderWay).toBe(false);
  submission.cancel();
  expect(submission.isUnderWay).toBe(false);
  expect(disabled()).toEqual([false, true]);
});
