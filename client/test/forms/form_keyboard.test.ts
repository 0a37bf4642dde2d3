import { beforeEach, expect, test } from "vitest";
import { submitByKeyboard } from "../../src/forms/form_keyboard";

let form: HTMLFormElement;
let submitters: (HTMLElement | null)[];
let mayPress: boolean;

beforeEach(() => {
  document.body.innerHTML = `<form>
    <input type="text"><input type="file"><textarea></textarea>
    <div class="cm-content" tabindex="0"></div><button>Send</button></form>`;
  form = document.querySelector("form") ?? document.createElement("form");
  submitters = [];
  mayPress = true;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    submitters.push(event.submitter);
  });
  submitByKeyboard(form, () => (mayPress ? (form.querySelector("button") ?? undefined) : undefined));
});

/** Press Enter in the element; returns whether the browser's own action is prevented. */
function enter(selector: string, more: KeyboardEventInit = {}): boolean {
  const event = new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true, ...more });
  return form.querySelector(selector)?.dispatchEvent(event) === false;
}

test("Enter in a one-line field presses the button", () => {
  expect(enter("input")).toBe(true);
  expect(submitters).toEqual([form.querySelector("button")]);
});

test.each([{}, { isComposing: true, ctrlKey: true }, { key: "a", ctrlKey: true }])(
  "other keys and composed text keep their meaning: %o",
  (keys) => {
    expect(enter("textarea", keys)).toBe(false);
    expect(submitters).toEqual([]);
  },
);

test.each(["textarea", ".cm-content"])("Ctrl+Enter and Cmd+Enter submit from %s", (selector) => {
  enter(selector, { ctrlKey: true });
  enter(selector, { metaKey: true });
  expect(submitters).toHaveLength(2);
});

test("Enter on a file input opens the browser's dialog", () => {
  expect(enter("input[type=file]")).toBe(false);
});

test("Enter that a script has handled does not submit", () => {
  form.querySelector("input")?.addEventListener("keydown", (event) => event.preventDefault());
  enter("input");
  expect(submitters).toEqual([]);
});

test("without a button to press, the browser does not submit either", () => {
  mayPress = false;
  expect(enter("input")).toBe(true);
  expect(submitters).toEqual([]);
});
