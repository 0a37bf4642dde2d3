import { beforeEach, expect, test, vi } from "vitest";
import { toJsonValue } from "../../src/commands/scripts";
import { nextTurn, openPage, type TestPage } from "../support/page";

let page: TestPage;

beforeEach(() => {
  page = openPage();
});

function text(content: string) {
  return { k: "text", text: content } as const;
}

test("outputs go where they belong, in order, and are announced to scripts", async () => {
  const heard: number[] = [];
  document.addEventListener("greenio:output", (event) => {
    heard.push((event as CustomEvent<{ items: unknown[] }>).detail.items.length);
  });
  await page.give(
    { t: "output", node: text("a") },
    { t: "scope", name: "s" },
    { t: "output", node: text("b"), scope: "s" },
    { t: "output", node: text("c"), position: 0 },
  );
  expect(page.items().map((item) => item.textContent)).toEqual(["c", "a", "b"]);
  expect(heard.reduce((sum, count) => sum + count, 0)).toBe(3);
});

test("output to a missing scope is reported on the console and its callbacks are released", async () => {
  const error = vi.spyOn(console, "error").mockImplementation(() => {});
  await page.give({ t: "output", node: { ...text("x"), click: 6 }, scope: "gone" });
  expect(error).toHaveBeenCalledWith('The scope "gone" is not on the page');
  error.mockRestore();
  await nextTurn();
  expect(page.events()).toEqual([{ t: "release", callbacks: [6] }]);
});

test("clear, remove, and ROOT stays", async () => {
  await page.give(
    { t: "scope", name: "s" },
    { t: "output", node: text("x"), scope: "s" },
    { t: "clear", name: "s" },
    { t: "clear", name: "nowhere" },
  );
  expect(page.items("s")).toEqual([]);
  await page.give({ t: "remove", name: "s" }, { t: "remove", name: "ROOT" });
  expect(document.getElementById("pywebio-scope-s")).toBeNull();
  expect(document.getElementById("pywebio-scope-ROOT")).not.toBeNull();
});

test("Markdown loads its parser without disturbing the order", async () => {
  await page.give(
    { t: "output", node: { k: "markdown", text: "first" } },
    { t: "output", node: text("second") },
    { t: "script", code: "document.title = document.getElementById('pywebio-scope-ROOT').textContent" },
  );
  expect(document.title).toBe("firstsecond");
});

test("scripts: arguments, this, local declarations", async () => {
  await page.give({
    t: "script",
    code: "var local = a + b; this.result = local; return 1",
    args: { a: 1, b: 2 },
  });
  expect((window as unknown as { result: number }).result).toBe(3);
  expect("local" in window).toBe(false);
});

test.each([
  ["a; a + 1", 3],
  ["var x = a; for (let i = 0; i < 3; i++) x += i; x", 5],
  ["(function () {})", null],
  ["undefined", null],
  ["NaN", null],
  ["new Date(0)", "1970-01-01T00:00:00.000Z"],
  ["Promise.resolve([1])", [1]],
  ["({f() {}, n: null})", { n: null }],
])("eval_js(%j) is %j", async (code, value) => {
  await page.give({ t: "script", code, args: { a: 2 }, request: 7 });
  await nextTurn();
  expect(page.events()).toEqual([{ t: "reply", request: 7, value, error: "" }]);
});

test("failures of scripts are null, with an error for the log", async () => {
  const error = vi.spyOn(console, "error").mockImplementation(() => {});
  await page.give(
    { t: "script", code: "syntax error here", request: 1 },
    { t: "script", code: "throw new TypeError('x')", request: 2 },
    { t: "script", code: "Promise.reject('y')", request: 3 },
  );
  await nextTurn();
  expect(error).toHaveBeenCalledTimes(3);
  error.mockRestore();
  const replies = page.events() as { request: number; value: unknown; error: string }[];
  expect(replies.map((reply) => [reply.request, reply.value])).toEqual([
    [1, null],
    [2, null],
    [3, null],
  ]);
  expect(replies[1]?.error).toBe("TypeError: x");
});

test("a value too large for a frame is sent over HTTP, and its token as the reply", async () => {
  const requested: string[] = [];
  vi.stubGlobal(
    "XMLHttpRequest",
    class extends EventTarget {
      readonly upload = new EventTarget();
      readonly status = 200;
      responseText = "";
      open(method: string, url: string): void {
        requested.push(`${method} ${new URL(url).pathname}`);
      }
      setRequestHeader(): void {}
      getResponseHeader(): string {
        return "application/json";
      }
      send(body: Blob | null): void {
        this.responseText = JSON.stringify({ token: "k", offset: body?.size ?? 0, error: "" });
        queueMicrotask(() => this.dispatchEvent(new Event("load")));
      }
    },
  );
  await page.give({ t: "script", code: "'a'.repeat(5e6)", request: 7, upload: "_greenio/upload/s" });
  await vi.waitFor(() => expect(page.events()).toHaveLength(1));
  vi.unstubAllGlobals();
  expect(page.events()).toEqual([{ t: "reply", request: 7, upload: "k" }]);
  expect(requested).toEqual(["POST /_greenio/upload/s", "PATCH /_greenio/upload/s/k"]);
});

test("a form that is too large says which limit it exceeds", async () => {
  const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
  await page.give({ t: "form", form: 1, items: [{ k: "textarea", name: "x" }] });
  const area = document.querySelector("textarea");
  if (area) area.value = "a".repeat(5e6);
  document.querySelector("form")?.requestSubmit();
  expect(document.querySelector(".toast")?.textContent).toContain("(≤ 4.00 MB)");
  expect(warn).toHaveBeenCalledWith(expect.stringContaining("websocket_max_message_size"));
  warn.mockRestore();
});

test("cyclic values become an empty object", () => {
  const cyclic: Record<string, unknown> = {};
  cyclic["self"] = cyclic;
  expect(toJsonValue(cyclic)).toEqual({});
  expect(toJsonValue(document.createElement("p"))).toEqual({});
});

test("a toast runs its callback and goes", async () => {
  await page.give({ t: "toast", content: "<b>", click: 4, color: "error", duration: 0 });
  const toast = document.querySelector<HTMLElement>(".toast");
  expect(toast?.textContent).toBe("<b>");
  expect(toast?.getAttribute("role")).toBe("alert");
  expect(toast?.querySelector(".btn-close")).not.toBeNull();
  toast?.click();
  expect(page.events()).toEqual([{ t: "click", callback: 4, value: null }]);
  expect(toast?.className).toContain("webio-leaving");
});

test("settings", async () => {
  await page.give({
    t: "set_env",
    title: "T",
    output_animation: false,
    output_max_width: "50%",
    input_auto_focus: false,
  });
  expect(document.title).toBe("T");
  expect(document.body.classList.contains("no-animation")).toBe(true);
  expect(document.getElementById("output-container")?.style.maxWidth).toBe("50%");
  await page.give({ t: "form", form: 1, items: [{ k: "input", name: "x" }] });
  expect(document.activeElement).toBe(document.body);
});

test("an app that has failed leaves a notice that stays, with a button to start again", async () => {
  await page.give(
    { t: "output", node: { k: "text", text: "before" } },
    { t: "crash", message: "", app_ended: true },
    { t: "end", reason: "error" },
  );
  const notice = document.querySelector(".webio-crash");
  expect(notice?.getAttribute("role")).toBe("alert");
  expect(notice?.textContent).toContain("The program ended with an error");
  expect(notice?.querySelector("button")?.textContent).toBe("Start again");
  expect(notice?.querySelector("details")).toBeNull();
  expect(document.querySelector(".toast")).toBeNull();
  expect(page.items().map((item) => item.textContent)).toEqual(["before"]);
});

test("the notice of a failure holds the traceback for its author, and goes with the next session", async () => {
  const error = vi.spyOn(console, "error").mockImplementation(() => {});
  await page.give({ t: "crash", message: "", traceback: "KeyError: <b>", app_ended: true });
  expect(error).toHaveBeenCalledWith("KeyError: <b>");
  error.mockRestore();
  expect(document.querySelector(".webio-crash pre")?.textContent).toBe("KeyError: <b>");
  page.server.connection.deliver(JSON.stringify({ w: { session: "other", fresh: true } }));
  await page.give();
  expect(document.querySelector(".webio-crash")).toBeNull();
});

test("a script that nobody waits for reports its error with the line of the call", async () => {
  const error = vi.spyOn(console, "error").mockImplementation(() => {});
  await page.give({ t: "script", code: "throw new TypeError('x')", line: 3 }, { t: "script", code: "1" });
  error.mockRestore();
  expect(page.events()).toEqual([{ t: "script_failure", error: "TypeError: x", line: 3 }]);
});

test("a crash is one sentence, or the traceback for its author", async () => {
  await page.give({ t: "crash", message: "" });
  expect(document.querySelector(".toast")?.textContent).toBe("Something went wrong in this app");
  const error = vi.spyOn(console, "error").mockImplementation(() => {});
  await page.give({ t: "crash", message: "", traceback: "KeyError: <b>" });
  expect(error).toHaveBeenCalledWith("KeyError: <b>");
  error.mockRestore();
  expect(document.querySelector(".modal .alert-danger")?.textContent).toBe("KeyError: <b>");
});
