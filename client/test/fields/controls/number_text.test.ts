import { beforeEach, expect, test } from "vitest";
import { isNumber, keepTypedText } from "../../../src/fields/controls/number_text";

test.each([
  ["number", "12345678901234567890", true],
  ["number", " +42 ", true],
  ["number", "-", false],
  ["number", "12.50", false],
  ["number", "1e3", false],
  ["number", "1,500", false],
  ["float", ".", false],
  ["float", ".5", true],
  ["float", "5.", true],
  ["float", " 1e5 ", true],
  ["float", "1e", false],
  ["float", "1.2.3", false],
  ["float", "1,5", true],
  ["float", "0,500", true],
  ["float", "1,2345", true],
  ["float", "1,500", false],
  ["float", "-12,345", false],
  ["float", "1,500,000", false],
  ["float", "1,500.25", false],
  ["float", "1.500,25", false],
] as const)("%s %j is a number: %s", (type, text, expected) => {
  expect(isNumber(type, text)).toBe(expected);
});

let control: HTMLInputElement;

beforeEach(() => {
  control = document.createElement("input");
  control.type = "number";
  document.body.replaceChildren(control);
  keepTypedText(control);
});

/** Returns whether the browser would insert the text. */
function insert(data: string): boolean {
  const inserting = new InputEvent("beforeinput", { data, inputType: "insertText", cancelable: true });
  return control.dispatchEvent(inserting);
}

test("the browser inserts what a number control can show", () => {
  expect(insert("12.50")).toBe(true);
  expect(insert(" 7 ")).toBe(true);
  expect(control.type).toBe("number");
});

test("a text that a number control cannot show is kept, and told as a change", () => {
  let changes = 0;
  control.addEventListener("input", () => changes++);
  control.value = "12";
  expect(insert(",500 km")).toBe(false);
  expect([control.type, control.value, changes]).toEqual(["text", "12,500 km", 1]);
});

test("a whole number is shown in a number control again when the field is left", () => {
  insert("1,500");
  control.dispatchEvent(new Event("blur"));
  expect([control.type, control.value]).toEqual(["text", "1,500"]);
  control.value = " 1500";
  control.dispatchEvent(new Event("blur"));
  expect([control.type, control.value]).toEqual(["number", "1500"]);
});
