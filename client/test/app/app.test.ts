import { beforeEach, expect, test } from "vitest";
import { createGlobal } from "../../src/app/globals";
import { Messages } from "../../src/i18n/messages";
import { openPage, type TestPage } from "../support/page";

let page: TestPage;

beforeEach(() => {
  page = openPage();
});

function icon(): string {
  return document.getElementById("favicon32")?.getAttribute("href") ?? "";
}

test("the spinner is hidden when the session is open", () => {
  expect(document.getElementById("pywebio-loading")?.hidden).toBe(true);
});

test("batches are acknowledged after rendering", async () => {
  await page.give(
    { t: "output", node: { k: "markdown", text: "x" } },
    { t: "output", node: { k: "text", text: "y" } },
  );
  page.clock.advance(1000);
  page.server.read();
  expect(page.server.waiting).toBe(0);
});

test("what is written to a terminal is acknowledged when the emulator has read it", async () => {
  await page.give({ t: "output", node: { k: "terminal", upload: "", terminal: "t" } });
  page.server.push({ t: "terminal_write", terminal: "t", data: "y\r\n".repeat(20_000) });
  page.server.flush();
  page.clock.advance(1000);
  page.server.read();
  expect(page.server.waiting).toBe(1);
  await page.give();
  page.clock.advance(1000);
  page.server.read();
  expect(page.server.waiting).toBe(0);
});

test("a terminal that leaves while it is written to does not hold up the page", async () => {
  await page.give({ t: "output", node: { k: "terminal", upload: "", terminal: "t" } });
  page.server.push({ t: "terminal_write", terminal: "t", data: "y\r\n" });
  page.server.flush();
  expect(page.items()).toHaveLength(1);
  page.items()[0]?.remove();
  await page.give({ t: "output", node: { k: "text", text: "on" } });
  expect(page.items().at(-1)?.textContent).toBe("on");
});

test("an app that has ended leaves its page readable, with a grey icon and no note", async () => {
  const closed: unknown[] = [];
  document.addEventListener("greenio:close", (event) => closed.push((event as CustomEvent<unknown>).detail));
  await page.give({ t: "output", node: { k: "text", text: "last" } }, { t: "end" });
  expect(page.items().map((item) => item.textContent)).toEqual(["last"]);
  expect(icon()).toBe("data:,closed");
  expect(document.getElementById("greenio-status")?.hidden).toBe(true);
  expect(closed).toEqual([{ kind: "done", reason: "done" }]);
});

test("a lost connection is shown, with a button to reload", async () => {
  page.server.reconnect = 0;
  page.server.connection.cut(4001);
  await page.give();
  const note = document.getElementById("greenio-status");
  expect(note?.hidden).toBe(false);
  expect(note?.textContent).toContain("Connection lost");
  expect([...(note?.querySelectorAll("button") ?? [])].map((button) => button.textContent)).toContain(
    "Reload",
  );
  note?.querySelector<HTMLElement>(".btn-close")?.click();
  expect(note?.hidden).toBe(true);
});

test("a fresh session starts on an empty page", async () => {
  await page.give(
    { t: "output", node: { k: "text", text: "old" } },
    { t: "form", form: 1, items: [{ k: "input", name: "x" }] },
    { t: "popup", title: "", scope: "p" },
  );
  page.server.connection.deliver(JSON.stringify({ w: { session: "other", fresh: true } }));
  await page.give();
  expect(page.items()).toEqual([]);
  expect(document.querySelectorAll(".card, .modal")).toHaveLength(0);
});

test("WebIO: the global that apps know", async () => {
  let started = 0;
  const messages = new Messages();
  const api = createGlobal(
    page.app,
    page.session,
    messages,
    () => (started += 1),
    () => undefined,
  ) as {
    pushData(data: unknown, callback: number): void;
    message_tpl: Record<string, string>;
    startWebIOClient(): void;
    _state: {
      AutoScrollBottom: boolean;
      CurrentSession: {
        closed(): boolean;
        on_session_close(listener: () => void): void;
        webio_session_id: string;
      };
    };
  };
  api.pushData({ a: 1 }, 9);
  expect(page.events()).toEqual([{ t: "click", callback: 9, value: { a: 1 } }]);
  api.message_tpl["submit"] = "Go";
  expect(messages.text("submit")).toBe("Go");
  api.startWebIOClient();
  expect(started).toBe(1);
  api._state.AutoScrollBottom = true;
  expect(page.app.settings.autoScrollBottom).toBe(true);
  const session = api._state.CurrentSession;
  expect(session.webio_session_id).toBe("secret");
  let closed = 0;
  session.on_session_close(() => (closed += 1));
  await page.give({ t: "end" });
  expect(session.closed()).toBe(true);
  expect(closed).toBe(1);
});

function toasts(): string[] {
  return [...document.querySelectorAll(".toast")].map((toast) => toast.textContent ?? "");
}

const PIN = {
  t: "output",
  node: { k: "pin", body: { id: 1, item: { k: "input", name: "p" } } },
} as const;
const BUTTONS = { t: "output", node: { k: "buttons", callback: 4, buttons: [{ label: "b" }] } } as const;

function typeIntoPin(): void {
  const pin = document.querySelector<HTMLInputElement>(".webio-pin input");
  if (!pin) throw new Error("no pin");
  pin.value = "typed";
  pin.dispatchEvent(new Event("input", { bubbles: true }));
}

test("an app that is through is calm: its fields do nothing, its buttons say that it has ended", async () => {
  await page.give(PIN, BUTTONS, { t: "end" });
  typeIntoPin();
  expect(toasts()).toEqual([]);
  document.querySelector<HTMLElement>("#pywebio-scope-ROOT button")?.click();
  expect(toasts()).toEqual(["This program has ended"]);
});

test("a field of a session that was lost says so", async () => {
  page.server.reconnect = 0;
  await page.give(PIN);
  page.server.connection.cut(4001);
  await page.give();
  typeIntoPin();
  expect(toasts()).toEqual(["Connection lost, please reload the page"]);
});

test("the form of a session that has ended can be read, and is visibly not alive", async () => {
  await page.give({
    t: "form",
    form: 1,
    items: [
      { k: "input", name: "x" },
      { k: "checkbox", name: "c", options: [{ label: "a" }] },
    ],
  });
  page.server.connection.cut(4001);
  await page.give();
  const card = document.querySelector("#input-cards > .card");
  expect(card?.classList.contains("webio-form-ended")).toBe(true);
  expect(card?.querySelector<HTMLInputElement>("[name=x]")?.readOnly).toBe(true);
  expect(card?.querySelectorAll("button:not(:disabled), [type=checkbox]:not(:disabled)")).toHaveLength(0);
});

test.each([
  ["a", "", null],
  ["a", "ab", '"x":"ab"'],
])(
  "of what was typed, what is not reported is kept when the page is left: %s, %s",
  async (first, then, kept) => {
    page = openPage({ keep: true });
    await page.give({ t: "form", form: 1, items: [{ k: "input", name: "x" }] });
    const input = document.querySelector<HTMLInputElement>("input[name=x]");
    for (const text of [first, then].filter(Boolean)) {
      if (input) input.value = text;
      input?.dispatchEvent(new Event("input", { bubbles: true }));
    }
    page.app.leaving();
    if (kept === null) expect(page.keptInput()).toBeNull();
    else expect(page.keptInput()).toContain(kept);
  },
);
