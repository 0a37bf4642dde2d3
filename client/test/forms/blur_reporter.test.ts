import { beforeEach, expect, test } from "vitest";
import type { Field } from "../../src/fields/field";
import { BlurReporter } from "../../src/forms/blur_reporter";
import { nextTurn } from "../support/page";

const field = { name: "x" } as unknown as Field;
let reported: Field[];
let reporter: BlurReporter;

beforeEach(() => {
  document.body.innerHTML = "<form><input><button>Send</button></form>";
  reported = [];
  reporter = new BlurReporter(document.querySelector("form") ?? document.createElement("form"), (one) =>
    reported.push(one),
  );
});

function pressDown(selector: string): void {
  document.querySelector(selector)?.dispatchEvent(new Event("pointerdown", { bubbles: true }));
}

test("a field is reported at once when it loses the focus to another field", () => {
  pressDown("input");
  reporter.blurred(field);
  expect(reported).toEqual([field]);
});

test("a field that loses the focus to a pressed button is reported after the click", async () => {
  pressDown("button");
  reporter.blurred(field);
  window.dispatchEvent(new Event("pointerup"));
  expect(reported).toEqual([]);
  await nextTurn();
  expect(reported).toEqual([field]);
});

test("a field whose form the button submits is not reported", async () => {
  pressDown("button");
  reporter.blurred(field);
  reporter.discard();
  window.dispatchEvent(new Event("pointerup"));
  await nextTurn();
  expect(reported).toEqual([]);
});

test("after a touch that becomes a scroll, fields are reported at once again", async () => {
  pressDown("button");
  window.dispatchEvent(new Event("pointercancel"));
  await nextTurn();
  reporter.blurred(field);
  expect(reported).toEqual([field]);
});
