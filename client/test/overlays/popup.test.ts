import { beforeEach, expect, test } from "vitest";
import { nextTurn, openPage, type TestPage } from "../support/page";

let page: TestPage;

beforeEach(() => {
  page = openPage();
});

function modals(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(".modal")];
}

function key(name: string, more: KeyboardEventInit = {}): void {
  document.dispatchEvent(
    new KeyboardEvent("keydown", { key: name, cancelable: true, bubbles: true, ...more }),
  );
}

test("it is a named dialog whose body is a scope", async () => {
  await page.give(
    { t: "popup", title: "Hi", scope: "p", size: "large", content: [{ k: "text", text: "in" }] },
    { t: "output", scope: "p", node: { k: "text", text: "later" } },
  );
  const [modal] = modals();
  expect(modal?.querySelector(".modal-dialog.modal-lg")).not.toBeNull();
  expect(document.getElementById(modal?.getAttribute("aria-labelledby") ?? "")?.textContent).toBe("Hi");
  expect(page.items("p").map((item) => item.textContent)).toEqual(["in", "later"]);
  expect(document.querySelector<HTMLElement>(".pywebio")?.inert).toBe(true);
});

test("focus moves in, stays in, and goes back", async () => {
  const button = document.createElement("button");
  document.getElementById("pywebio-scope-ROOT")?.append(button);
  button.focus();
  await page.give({
    t: "popup",
    title: "Hi",
    scope: "p",
    content: [{ k: "buttons", buttons: [{ label: "A" }, { label: "B" }] }],
  });
  expect(document.activeElement?.textContent).toBe("A");
  key("Tab", { shiftKey: true });
  expect(document.activeElement?.textContent).toBe("A");
  document.querySelector<HTMLElement>(".modal .btn-close")?.focus();
  key("Tab", { shiftKey: true });
  expect(document.activeElement?.textContent).toBe("B");
  key("Tab");
  expect(document.activeElement?.className).toBe("btn-close");
  key("Escape");
  expect(modals()).toEqual([]);
  expect(document.activeElement).toBe(button);
  expect(document.querySelector<HTMLElement>(".pywebio")?.inert).toBe(false);
});

test.each([{ closable: false }, { implicit_close: false }])(
  "%j: neither Esc nor a click outside closes",
  async (how) => {
    await page.give({ t: "popup", title: "", scope: "p", ...how });
    key("Escape");
    const [modal] = modals();
    modal?.dispatchEvent(new MouseEvent("mousedown", { bubbles: true }));
    modal?.dispatchEvent(new MouseEvent("click", { bubbles: true }));
    expect(modals()).toHaveLength(1);
    expect(modal?.querySelector(".btn-close") === null).toBe(how.closable === false);
    await page.give({ t: "close_popup" }, { t: "close_popup" });
    expect(modals()).toEqual([]);
  },
);

test("a click outside closes, selecting text that ends outside does not", async () => {
  await page.give({ t: "popup", title: "", scope: "p" });
  const [modal] = modals();
  modal?.querySelector(".modal-body")?.dispatchEvent(new MouseEvent("mousedown", { bubbles: true }));
  modal?.dispatchEvent(new MouseEvent("click", { bubbles: true }));
  expect(modals()).toHaveLength(1);
  modal?.dispatchEvent(new MouseEvent("mousedown", { bubbles: true }));
  modal?.dispatchEvent(new MouseEvent("click", { bubbles: true }));
  expect(modals()).toEqual([]);
});

test("a second popup replaces the first, whose callbacks are released", async () => {
  await page.give(
    {
      t: "popup",
      title: "1",
      scope: "p",
      content: [{ k: "buttons", callback: 3, buttons: [{ label: "A" }] }],
    },
    { t: "popup", title: "2", scope: "q" },
  );
  expect(modals()).toHaveLength(1);
  expect(document.querySelectorAll(".modal-backdrop")).toHaveLength(1);
  await nextTurn();
  expect(page.events()).toEqual([{ t: "release", callbacks: [3] }]);
});
