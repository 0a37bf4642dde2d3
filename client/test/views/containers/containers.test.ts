import { beforeEach, expect, test } from "vitest";
import type { Widget } from "../../../src/protocol/generated";
import { openPage, type TestPage } from "../../support/page";

let page: TestPage;

beforeEach(() => {
  page = openPage();
});

const text = (content: string): Widget => ({ k: "text", text: content });

function texts(scope: string): (string | null)[] {
  return page.items(scope).map((item) => item.textContent);
}

test("a scope with a limit removes the oldest items, wherever they are", async () => {
  await page.give({ t: "output", node: { k: "scope", name: "log", max_items: 3, content: [text("a")] } });
  for (const [index, content] of ["b", "c", "d", "e"].entries()) {
    await page.give({
      t: "output",
      node: text(content),
      scope: "log",
      ...(index % 2 === 0 ? { position: 0 } : {}),
    });
  }
  // b a, then b a c, then d b a c without a, then d b c e without b.
  expect(texts("log")).toEqual(["d", "c", "e"]);
  await page.give({ t: "clear", name: "log" }, { t: "output", node: text("f"), scope: "log" });
  expect(texts("log")).toEqual(["f"]);
});

test("a progress bar shows its label on the bar and below it, and is removed when it is full", async () => {
  await page.give({ t: "output", node: { k: "progress", name: "p", value: 0.25, auto_close: true } });
  const track = page.items()[0];
  const bar = track?.firstElementChild as HTMLElement;
  expect([bar.textContent, track?.getAttribute("data-label"), bar.style.width]).toEqual([
    "25.0%",
    "25.0%",
    "25%",
  ]);
  await page.give({ t: "set_progress", name: "p", value: 0.5, label: "<half>" });
  expect([bar.textContent, track?.getAttribute("data-label")]).toEqual(["<half>", "<half>"]);
  await page.give({ t: "set_progress", name: "p", value: 1 });
  expect(page.items()).toEqual([]);
});

test("an entered container is a scope without its title or its ×", async () => {
  await page.give(
    { t: "output", node: { k: "collapse", title: "T", scope: "c", content: [text("given")] } },
    { t: "output", node: { k: "alert", color: "info", closable: true, scope: "n" } },
    { t: "output", node: text("front"), scope: "c", position: 0 },
    { t: "output", node: text("note"), scope: "n" },
  );
  expect(texts("c")).toEqual(["front", "given"]);
  await page.give({ t: "clear", name: "c" }, { t: "clear", name: "n" });
  expect(document.querySelector("details > summary")?.textContent).toBe("T");
  expect(document.querySelector(".alert > .btn-close")).not.toBeNull();
});

test("one tab is open, and each group of tabs has its own", async () => {
  const tabs: Widget = { k: "tabs", tabs: [{ title: "A", content: [text("a")] }, { title: "B" }] };
  await page.give({ t: "output", node: tabs }, { t: "output", node: tabs });
  const toggles = [...document.querySelectorAll<HTMLInputElement>(".webio-tabs > .toggle")];
  expect(toggles.map((toggle) => toggle.checked)).toEqual([true, false, true, false]);
  expect(new Set(toggles.map((toggle) => toggle.name)).size).toBe(2);
});

test("widgets of a template are identified by their path: data that looks like one is data", async () => {
  const loaded = import("../../../src/views/text/template_engine");
  await loaded;
  await page.give({
    t: "output",
    node: {
      k: "template",
      template: "<p>{{a.k}}|{{#list}}{{& pywebio_output_parse}}{{/list}}</p>",
      data: { a: { k: "text" }, list: ["<i>", null] },
      slots: [{ path: ["list", 1], content: [{ k: "text", text: "<b>", inline: true }] }],
    },
  });
  await expect.poll(() => page.items()[0]?.textContent).toBe("text|<i><b>");
});
