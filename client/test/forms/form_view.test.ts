import { beforeEach, expect, test } from "vitest";
import type { Item } from "../../src/protocol/generated";
import { nextTurn, openPage, type TestPage } from "../support/page";

let page: TestPage;

beforeEach(() => {
  page = openPage();
});

function cards(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>("#input-cards > .card")];
}

function control(name: string): HTMLInputElement {
  const found = document.querySelector<HTMLInputElement>(`.card:not([hidden]) [name="${name}"]`);
  if (!found) throw new Error(`no control ${name}`);
  return found;
}

function buttons(): HTMLButtonElement[] {
  return [...document.querySelectorAll<HTMLButtonElement>(".card:not([hidden]) form button")];
}

function press(label: string): void {
  buttons()
    .find((button) => button.textContent === label)
    ?.click();
}

function type(target: HTMLInputElement, text: string): void {
  target.value = text;
  target.dispatchEvent(new Event("input", { bubbles: true }));
}

async function open(
  items: Item[],
  more: { title?: string; cancelable?: boolean; form?: number } = {},
): Promise<void> {
  await page.give({ t: "form", form: 1, items, ...more });
}

test("a single field is named by the title, focused, and sent as typed", async () => {
  await open([{ k: "input", name: "data", auto_focus: true }], { title: "Name" });
  const field = control("data");
  expect(document.activeElement).toBe(field);
  expect(field.getAttribute("auto_focus")).toBe("true");
  expect(document.getElementById(field.getAttribute("aria-labelledby") ?? "")?.textContent).toBe("Name");
  expect(buttons().map((button) => button.textContent)).toEqual(["Submit", "Reset"]);
  type(field, " Ada ");
  press("Submit");
  expect(page.events()).toEqual([{ t: "submit", form: 1, values: { data: " Ada " } }]);
  expect(buttons().every((button) => button.disabled)).toBe(true);
  press("Submit");
  expect(page.events()).toHaveLength(1);
});

test("every kind reports its raw value", async () => {
  const options = [{ label: "a", selected: true }, { label: "b" }, { label: "c", selected: true }];
  await open([
    { k: "input", name: "number", type: "number", value: "7" },
    { k: "textarea", name: "area", value: "one\ntwo" },
    { k: "select", name: "one", options },
    { k: "select", name: "many", multiple: true, options },
    { k: "checkbox", name: "boxes", options },
    { k: "radio", name: "none", options: [{ label: "a" }] },
    { k: "slider", name: "slider", value: 5 },
    { k: "file", name: "file" },
    { k: "actions", name: "act", buttons: [{ label: "Clear", type: "reset" }] },
  ]);
  press("Submit");
  expect(page.events()).toEqual([
    {
      t: "submit",
      form: 1,
      values: {
        number: "7",
        area: "one\ntwo",
        one: [2],
        many: [0, 2],
        boxes: [0, 2],
        none: [],
        slider: 5,
        file: [],
        act: null,
      },
    },
  ]);
});

test("a rejection marks all invalid fields, focuses the first, keeps values and lets the user go on", async () => {
  await open([
    { k: "input", name: "x", value: "1" },
    { k: "input", name: "y", value: "2" },
    { k: "input", name: "z", value: "3" },
  ]);
  press("Submit");
  await page.give({ t: "reject", form: 1, errors: { y: "no", z: "", gone: "lost" }, message: "all wrong" });
  expect(document.activeElement).toBe(control("y"));
  expect(control("y").getAttribute("aria-invalid")).toBe("true");
  expect(control("z").classList.contains("is-invalid")).toBe(true);
  expect(control("x").classList.contains("is-invalid")).toBe(false);
  expect(document.querySelector(".webio-form-message")?.textContent).toBe("all wrong\nlost");
  expect(buttons().some((button) => button.disabled)).toBe(false);
  const described = control("y").getAttribute("aria-describedby") ?? "";
  expect(document.getElementById(described)?.textContent).toBe("no");
  type(control("y"), "5");
  expect(control("y").classList.contains("is-invalid")).toBe(false);
  expect(control("z").classList.contains("is-invalid")).toBe(true);
});

test("Reset restores values and clears marks", async () => {
  await open([{ k: "input", name: "x", value: "start" }]);
  type(control("x"), "other");
  press("Submit");
  await page.give(
    { t: "reject", form: 1, errors: { x: "no" } },
    { t: "update_item", form: 1, name: "x", props: { value: "set", held: 1 } },
  );
  expect(control("x").readOnly).toBe(true);
  press("Reset");
  await nextTurn();
  expect(control("x").value).toBe("start");
  expect(control("x").readOnly).toBe(false);
  expect(control("x").classList.contains("is-invalid")).toBe(false);
});

test("Cancel does not check the fields", async () => {
  await open([{ k: "input", name: "x", required: true }], { cancelable: true });
  press("Cancel");
  press("Cancel");
  expect(page.events()).toEqual([{ t: "cancel", form: 1 }]);
});

test("actions at the end replace the default row; buttons that cannot submit do not", async () => {
  await open([{ k: "actions", name: "a", buttons: [{ label: "Go" }, { label: "No", disabled: true }] }]);
  expect(document.querySelector<HTMLElement>(".ws-form-submit-btns")?.hidden).toBe(true);
  press("Go");
  expect(page.events()).toEqual([{ t: "submit", form: 1, values: { a: 0 } }]);
  await page.give({ t: "reject", form: 1 });
  expect(buttons().find((button) => button.textContent === "No")?.disabled).toBe(true);
  await page.give(
    { t: "close_form", form: 1 },
    { t: "form", form: 2, items: [{ k: "actions", name: "a", buttons: [{ label: "Q", type: "cancel" }] }] },
  );
  expect(document.querySelector<HTMLElement>(".ws-form-submit-btns")?.hidden).toBe(false);
});

function enter(target: HTMLElement, more: KeyboardEventInit = {}): void {
  target.dispatchEvent(
    new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true, ...more }),
  );
}

test("Enter presses the first enabled action when there is no default row", async () => {
  await open([
    { k: "input", name: "x" },
    { k: "actions", name: "a", buttons: [{ label: "No", disabled: true }, { label: "Yes" }] },
  ]);
  enter(control("x"));
  expect(page.events()).toEqual([{ t: "submit", form: 1, values: { x: "", a: 1 } }]);
});

test("Enter is the default Submit when actions are not last", async () => {
  await open([
    { k: "actions", name: "a", buttons: [{ label: "Yes" }] },
    { k: "input", name: "x" },
  ]);
  enter(control("x"));
  expect(page.events()).toEqual([{ t: "submit", form: 1, values: { a: null, x: "" } }]);
});

test("a textarea submits with Ctrl+Enter only; composed text does not submit", async () => {
  await open([
    { k: "textarea", name: "x" },
    { k: "input", name: "y" },
  ]);
  enter(control("x"));
  enter(control("y"), { isComposing: true });
  expect(page.events()).toEqual([]);
  enter(control("x"), { ctrlKey: true });
  expect(page.events()).toHaveLength(1);
});

test("form.submit() and a synthetic event act like the button, with the browser's checks", async () => {
  await open([{ k: "input", name: "x", required: true }]);
  const form = document.querySelector("form");
  form?.dispatchEvent(new Event("submit", { cancelable: true }));
  expect(page.events()).toEqual([]);
  type(control("x"), "v");
  form?.submit();
  expect(page.events()).toEqual([{ t: "submit", form: 1, values: { x: "v" } }]);
});

test("the page's own checks mark the field, notify the user, and send nothing", async () => {
  await open([
    { k: "input", name: "f", type: "float", value: "-" },
    { k: "checkbox", name: "c", options: [{ label: "a" }], required: true },
  ]);
  press("Submit");
  expect(control("f").classList.contains("is-invalid")).toBe(true);
  expect(control("c").classList.contains("is-invalid")).toBe(true);
  expect(document.querySelector(".toast")?.textContent).toContain("Something in the form");
  expect(page.events()).toEqual([]);
});

test("changes are sent where they are watched", async () => {
  await open([
    { k: "input", name: "x", watch: true },
    { k: "input", name: "y" },
  ]);
  type(control("x"), "a");
  type(control("y"), "b");
  expect(page.events()).toEqual([{ t: "change", form: 1, name: "x", value: "a" }]);
});

test("leaving a field requests its check, unless it is empty; an outdated result is ignored", async () => {
  await open([
    { k: "input", name: "x", check: true },
    { k: "input", name: "y" },
  ]);
  const field = control("x");
  field.dispatchEvent(new FocusEvent("focusout", { bubbles: true }));
  expect(page.events()).toEqual([]);
  type(field, "1");
  field.dispatchEvent(new FocusEvent("focusout", { bubbles: true }));
  expect(page.events()).toEqual([{ t: "blur", form: 1, name: "x", value: "1" }]);
  await page.give({ t: "item_status", form: 1, name: "x", error: "bad" });
  expect(field.classList.contains("is-invalid")).toBe(true);
  field.dispatchEvent(new FocusEvent("focusout", { bubbles: true }));
  type(field, "2");
  await page.give({ t: "item_status", form: 1, name: "x", error: "bad" });
  expect(field.classList.contains("is-invalid")).toBe(false);
});

test("a field left by pressing a button is reported only if the form stays open", async () => {
  await open([{ k: "input", name: "x", check: true, value: "1" }]);
  const field = control("x");
  const leaveByPress = (label: string): void => {
    const button = buttons().find((one) => one.textContent === label);
    button?.dispatchEvent(new Event("pointerdown", { bubbles: true }));
    field.dispatchEvent(new FocusEvent("focusout", { bubbles: true, relatedTarget: button ?? null }));
    window.dispatchEvent(new Event("pointerup"));
    button?.click();
  };
  leaveByPress("Submit");
  await nextTurn();
  expect(page.events()).toEqual([{ t: "submit", form: 1, values: { x: "1" } }]);
});

test("a touch on a button that becomes a scroll is not a press: leaving the field is reported", async () => {
  await open([{ k: "input", name: "x", check: true, value: "1" }]);
  const field = control("x");
  buttons()[0]?.dispatchEvent(new Event("pointerdown", { bubbles: true }));
  field.dispatchEvent(new FocusEvent("focusout", { bubbles: true }));
  window.dispatchEvent(new Event("pointercancel"));
  await nextTurn();
  field.dispatchEvent(new FocusEvent("focusout", { bubbles: true }));
  expect(page.events()).toEqual([
    { t: "blur", form: 1, name: "x", value: "1" },
    { t: "blur", form: 1, name: "x", value: "1" },
  ]);
});

test("only the newest form is visible; the one before reappears with its values", async () => {
  await open([{ k: "input", name: "a" }]);
  type(control("a"), "half");
  await page.give({ t: "form", form: 2, items: [{ k: "input", name: "b" }] });
  expect(cards().map((card) => card.style.display)).toEqual(["none", ""]);
  await page.give(
    { t: "update_item", form: 1, name: "a", props: { help_text: "while hidden" } },
    { t: "close_form", form: 2 },
  );
  expect(cards()).toHaveLength(1);
  expect(control("a").value).toBe("half");
  expect(document.querySelector(".form-text")?.textContent).toBe("while hidden");
});

test("updates: options, selection, marks, attributes, the title of a single item", async () => {
  await open([{ k: "select", name: "s", options: [{ label: "a" }] }], { title: "Old" });
  const update = (props: Record<string, unknown>) =>
    page.give({ t: "update_item", form: 1, name: "s", props });
  await update({ options: [{ label: "x" }, { label: "y" }], base: 1, title: "New" });
  await update({ value: [2] });
  await update({ valid_feedback: "good", valid_status: true, attributes: { "data-k": "v", name: "other" } });
  const field = control("s");
  expect(field.value).toBe("1");
  expect(field.classList.contains("is-valid")).toBe(true);
  expect(field.dataset["k"]).toBe("v");
  expect(document.querySelector(".card-header")?.textContent).toBe("New");
  expect(page.events()).toEqual([]);
});

test("a number field shows the label of a value on the server", async () => {
  await open([{ k: "input", name: "n", type: "number", action: "Pick", action_callback: 8 }]);
  press("Pick");
  expect(page.events()).toEqual([{ t: "click", callback: 8, value: null }]);
  await page.give({ t: "update_item", form: 1, name: "n", props: { value: "Label", held: 4 } });
  expect(control("n").value).toBe("Label");
  expect(control("n").readOnly).toBe(true);
  press("Submit");
  expect(page.events().at(-1)).toEqual({ t: "submit", form: 1, values: { n: { held: 4 } } });
  await page.give({ t: "reject", form: 1 });
  await page.give({ t: "update_item", form: 1, name: "n", props: { value: "5" } });
  expect(control("n").readOnly).toBe(false);
  expect(control("n").type).toBe("number");
});

test("a form stays with a notice when the session has ended", async () => {
  await open([{ k: "input", name: "x" }]);
  page.session.dispose();
  press("Submit");
  expect(document.querySelector(".toast")?.textContent).toContain("This program has ended");
  expect(buttons().some((button) => button.disabled)).toBe(false);
});
