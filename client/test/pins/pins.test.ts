import { beforeEach, expect, test, vi } from "vitest";
import type { Item } from "../../src/protocol/generated";
import { nextTurn, openPage, type TestPage } from "../support/page";

let page: TestPage;

beforeEach(() => {
  page = openPage();
});

function pin(id: number, item: Item, scope = "ROOT") {
  return { t: "output" as const, scope, node: { k: "pin" as const, body: { id, item } } };
}

function control(name: string): HTMLInputElement {
  const found = document.querySelector<HTMLInputElement>(`[name="${name}"]`);
  if (!found) throw new Error(`no control ${name}`);
  return found;
}

function type(name: string, text: string): void {
  control(name).value = text;
  control(name).dispatchEvent(new Event("input", { bubbles: true }));
}

test("added pins are reported in one event", async () => {
  await page.give(
    pin(1, { k: "input", name: "a", value: "x" }),
    pin(2, { k: "select", name: "s", options: [{ label: "p" }, { label: "q", selected: true }] }),
  );
  expect(page.events()).toEqual([
    {
      t: "pins",
      values: [
        { pin: 1, value: "x" },
        { pin: 2, value: [1] },
      ],
      gone: [],
    },
  ]);
});

test("changes by the user are sent with the pin's id", async () => {
  await page.give(pin(7, { k: "input", name: "a" }));
  type("a", "hi");
  expect(page.events().at(-1)).toEqual({ t: "pin", pin: 7, name: "a", value: "hi" });
});

test("updates are reported, but not as changes by the user", async () => {
  await page.give(pin(1, { k: "slider", name: "v", value: 5 }), {
    t: "update_pin",
    name: "v",
    props: { value: 7 },
  });
  expect(page.events()).toEqual([{ t: "pins", values: [{ pin: 1, value: 7 }], gone: [] }]);
});

test("the later of one name replaces the earlier by a notice", async () => {
  await page.give(pin(1, { k: "input", name: "a", value: "old" }));
  await page.give(pin(2, { k: "input", name: "a", value: "new" }));
  expect(page.items()[0]?.className).toContain("webio-notice");
  expect(page.items()[1]?.className).toContain("webio-pin");
  expect(page.events().at(-1)).toEqual({ t: "pins", values: [{ pin: 2, value: "new" }], gone: [1] });
});

test("one whose scope is missing is reported as removed, without affecting its namesake", async () => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  await page.give(pin(1, { k: "input", name: "a" }), pin(2, { k: "input", name: "a" }, "nowhere"));
  expect(page.events()).toEqual([{ t: "pins", values: [{ pin: 1, value: "" }], gone: [2] }]);
  expect(control("a").isConnected).toBe(true);
  await page.give({ t: "update_pin", name: "a", props: { value: "new" } });
  expect(page.events().at(-1)).toEqual({ t: "pins", values: [{ pin: 1, value: "new" }], gone: [] });
});

test("removals are reported before the reply", async () => {
  await page.give(pin(1, { k: "input", name: "a" }));
  await page.give({ t: "clear", name: "ROOT" }, { t: "sync_pins", request: 5 });
  expect(page.events().slice(-2)).toEqual([
    { t: "pins", values: [], gone: [1] },
    { t: "reply", request: 5, value: null },
  ]);
});

test("a long text is debounced, and sent before a click", async () => {
  await page.give(
    pin(1, { k: "textarea", name: "t" }),
    pin(2, { k: "actions", name: "go", buttons: [{ label: "go" }] }),
  );
  const text = "x".repeat(5000);
  type("t", text);
  expect(page.events()).toHaveLength(1);
  document.querySelector<HTMLButtonElement>(".webio-actions button")?.click();
  expect(page.events().slice(1)).toEqual([
    { t: "pin", pin: 1, name: "t", value: text },
    { t: "pin", pin: 2, name: "go", value: 0 },
  ]);
});

test("an unknown pin is reported on the console", async () => {
  const said = vi.spyOn(console, "error").mockImplementation(() => {});
  await page.give({ t: "update_pin", name: "none", props: {} });
  expect(said).toHaveBeenCalledWith('There is no pin "none" on the page');
});

test("options are numbered across lists, so that a value identifies its list", async () => {
  await page.give(pin(1, { k: "checkbox", name: "c", options: [{ label: "a" }] }));
  await page.give({ t: "update_pin", name: "c", props: { options: [{ label: "b" }], base: 1, value: [1] } });
  await nextTurn();
  expect(page.events().at(-1)).toEqual({ t: "pins", values: [{ pin: 1, value: [1] }], gone: [] });
});
