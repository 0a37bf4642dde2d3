import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { PageEvent } from "../../../src/protocol/generated";
import { openPage, type TestPage } from "../../support/page";

let page: TestPage;

beforeEach(async () => {
  page = openPage();
  await page.give({ t: "form", form: 1, items: [{ k: "input", name: "town", suggest: 7 }], title: "Town" });
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

function field(): HTMLInputElement {
  const found = document.querySelector<HTMLInputElement>("[role=combobox]");
  if (!found) throw new Error("no field");
  return found;
}

function type(text: string): void {
  field().value = text;
  field().dispatchEvent(new InputEvent("input", { bubbles: true }));
}

function press(key: string): boolean {
  return field().dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
}

function asked(): unknown[] {
  const events = page.events() as PageEvent[];
  return events.flatMap((event): unknown[] => (event.t === "click" ? [event.value] : []));
}

function shown(): string[] {
  const list = document.querySelector<HTMLElement>("[role=listbox]");
  return list?.hidden === false ? [...list.children].map((option) => option.textContent) : [];
}

async function offer(text: string, ...entries: string[]): Promise<void> {
  vi.useRealTimers();
  await page.give({ t: "suggest", callback: 7, text, entries });
  vi.useFakeTimers();
}

test("what is typed fast is asked about once, by the field's callback", () => {
  for (const text of ["p", "pa", "par"]) {
    type(text);
    vi.advanceTimersByTime(100);
  }
  expect(asked()).toEqual([]);
  vi.advanceTimersByTime(100);
  expect(page.events().at(-1)).toEqual({ t: "click", callback: 7, value: "par" });
  expect(asked()).toEqual(["par"]);
});

test("an answer to another text than that of the field is dropped", async () => {
  type("par");
  await offer("pa", "Paris", "Padua");
  expect(shown()).toEqual([]);
  await offer("par", "Paris");
  expect(shown()).toEqual(["Paris"]);
  await offer("pa", "Padua");
  expect(shown()).toEqual(["Paris"]);
});

test("an answer for a field that is gone or has lost the focus is dropped", async () => {
  type("par");
  field().blur();
  await offer("par", "Paris");
  expect(shown()).toEqual([]);
  vi.useRealTimers();
  await page.give({ t: "close_form", form: 1 });
  await page.give({ t: "suggest", callback: 7, text: "par", entries: ["Paris"] });
});

test("a field that is emptied asks nothing and shows nothing", async () => {
  type("par");
  await offer("par", "Paris");
  type("");
  vi.advanceTimersByTime(1000);
  expect(shown()).toEqual([]);
  expect(asked()).toEqual([]);
});

test("keys that the list does not use stay the field's", async () => {
  expect(press("Escape")).toBe(true);
  expect(press("Enter")).toBe(false); // submits the form
  await offer("", "Paris");
  expect(press("Home")).toBe(true);
  expect(press("Escape")).toBe(false);
});

test("a word that is being composed is asked about when it is complete", () => {
  field().value = "にh";
  field().dispatchEvent(new InputEvent("input", { bubbles: true, isComposing: true }));
  vi.advanceTimersByTime(1000);
  expect(asked()).toEqual([]);
  field().value = "日本";
  field().dispatchEvent(new CompositionEvent("compositionend", { bubbles: true }));
  vi.advanceTimersByTime(1000);
  expect(asked()).toEqual(["日本"]);
});

test("no suggestions close the list", async () => {
  type("par");
  await offer("par", "Paris");
  await offer("par");
  expect(shown()).toEqual([]);
  expect(field().getAttribute("aria-expanded")).toBe("false");
});
