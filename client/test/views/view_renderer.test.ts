import { beforeEach, expect, test } from "vitest";
import type { Widget } from "../../src/protocol/generated";
import { openPage, type TestPage } from "../support/page";

let page: TestPage;

beforeEach(() => {
  page = openPage();
});

async function show(node: Widget): Promise<HTMLElement> {
  await page.give({ t: "output", node });
  const item = page.items().at(-1);
  if (!item) throw new Error("nothing was shown");
  item.classList.remove("webio-enter");
  if (item.className === "") item.removeAttribute("class");
  return item;
}

test("text is never markup", async () => {
  expect((await show({ k: "text", text: "<b>x</b>" })).outerHTML).toBe(
    '<p class="webio-text">&lt;b&gt;x&lt;/b&gt;</p>',
  );
  expect((await show({ k: "text", text: "y", inline: true })).localName).toBe("span");
});

test("a table: headings, spans, widgets in cells", async () => {
  const table = await show({
    k: "table",
    rows: [
      ["a", { content: "b", col: 2 }],
      [{ content: { k: "text", text: "c", inline: true }, row: 2 }, "<hr>"],
    ],
  });
  expect(table.localName).toBe("table");
  expect([...table.querySelectorAll("th")].map((cell) => [cell.textContent, cell.colSpan])).toEqual([
    ["a", 1],
    ["b", 2],
  ]);
  expect([...table.querySelectorAll("td")].map((cell) => [cell.textContent, cell.rowSpan])).toEqual([
    ["c", 2],
    ["<hr>", 1],
  ]);
});

test("buttons report their index, disabled ones nothing", async () => {
  const box = await show({
    k: "buttons",
    callback: 5,
    buttons: [{ label: "A" }, { label: "B", color: "danger" }, { label: "C", disabled: true }],
    outline: true,
    group: true,
    small: true,
  });
  expect(box.getAttribute("role")).toBe("group");
  expect(box.children[1]?.className).toBe("btn btn-outline-danger btn-sm");
  for (const button of box.querySelectorAll("button")) button.click();
  expect(page.events()).toEqual([
    { t: "click", callback: 5, value: 0 },
    { t: "click", callback: 5, value: 1 },
  ]);
});

test("style and click apply to the outermost element, several roots are wrapped", async () => {
  const item = await show({ k: "html", html: " <i>a</i><i>b</i> ", style: "color: red;", click: 3 });
  expect(item.localName).toBe("div");
  expect(item.style.color).toBe("red");
  item.click();
  expect(page.events()).toEqual([{ t: "click", callback: 3, value: null }]);
  expect((await show({ k: "html", html: "<section>x</section>" })).localName).toBe("section");
});

test("sanitized HTML loses scripts and reserved ids, and keeps the rest", async () => {
  const html =
    '<b onclick="x()">b</b><script>1</script><a href="javascript:x()" target="_blank">a</a>' +
    '<p id="pywebio-scope-ROOT">p</p><style>*{}</style>';
  expect((await show({ k: "html", html, sanitize: true })).innerHTML).toBe("<b>b</b><a>a</a><p>p</p>");
});

test("Markdown: one block is not wrapped, several are; ids of headings; line breaks", async () => {
  expect((await show({ k: "markdown", text: "a\nb" })).outerHTML).toBe("<p>a<br>b</p>");
  const several = await show({ k: "markdown", text: "# Hello, World\n\n~~old~~\n\n# Hello, World" });
  expect(several.localName).toBe("div");
  expect([...several.querySelectorAll("h1")].map((heading) => heading.id)).toEqual([
    "hello-world",
    "hello-world-1",
  ]);
  const plain = await show({
    k: "markdown",
    text: 'a\nb "q"',
    options: { breaks: false, smartypants: true },
  });
  expect(plain.textContent).toBe("a\nb “q”");
  expect(
    (await show({ k: "markdown", text: "<img src=x onerror=y>", sanitize: true })).innerHTML,
  ).not.toContain("onerror");
});

test("a scope with an existing name is a notice, also within one output", async () => {
  const item = await show({
    k: "scope",
    name: "outer",
    content: [
      { k: "scope", name: "twice" },
      { k: "scope", name: "twice" },
    ],
  });
  expect(item.id).toBe("pywebio-scope-outer");
  expect(item.querySelectorAll("#pywebio-scope-twice")).toHaveLength(1);
  expect(item.querySelector(".webio-notice")).not.toBeNull();
});

test("an image escapes its texts", async () => {
  const item = await show({ k: "image", src: "x.png", title: '"><b>', width: "30px" });
  expect(item.getAttribute("alt")).toBe('"><b>');
  expect(item.getAttribute("width")).toBe("30px");
  expect(item.hasAttribute("height")).toBe(false);
});

test("a closable box keeps its × when its scope is cleared", async () => {
  const item = await show({ k: "alert", color: "info", closable: true, scope: "in" });
  await page.give({ t: "clear", name: "in" }, { t: "output", scope: "in", node: { k: "text", text: "new" } });
  expect(item.textContent).toBe("new");
  expect(item.querySelector(".btn-close")).not.toBeNull();
});

test("a template with outputs in its data", async () => {
  const item = await show({
    k: "template",
    template: "<ul>{{#list}}<li>{{& pywebio_output_parse}}</li>{{/list}}</ul><i>{{name}}</i>",
    data: { list: [null, "<b>"], name: "<n>" },
    slots: [{ path: ["list", 0], content: [{ k: "buttons", buttons: [{ label: "go" }] }] }],
  });
  expect([...item.querySelectorAll("li")].map((line) => line.textContent)).toEqual(["go", "<b>"]);
  expect(item.querySelector("li button")).not.toBeNull();
  expect(item.querySelector("i")?.textContent).toBe("<n>");
});

test("a progress bar moves, and closes itself when it is full", async () => {
  const item = await show({ k: "progress", name: "p", value: 0.3, auto_close: true });
  expect(item.textContent).toBe("30.0%");
  await page.give({ t: "set_progress", name: "p", value: 0.5, label: "half" });
  expect(item.textContent).toBe("half");
  await page.give({ t: "set_progress", name: "p", value: 1 });
  expect(item.isConnected).toBe(false);
});

test("a child that fails is a notice, its siblings appear", async () => {
  const said = console.error;
  console.error = () => {};
  const item = await show({
    k: "scope",
    name: "s",
    content: [{ k: "unheard" } as unknown as Widget, { k: "text", text: "fine" }],
  });
  console.error = said;
  expect(item.children[0]?.className).toBe("webio-notice");
  expect(item.children[1]?.textContent).toBe("fine");
});

const MARKDOWN: Widget = { k: "markdown", text: "*x*" };

test.each<Widget>([
  MARKDOWN,
  { k: "alert", color: "info", content: [MARKDOWN] },
  { k: "collapse", title: "t", content: [MARKDOWN] },
  { k: "grid", columns: "1fr", rows: "", flow: "row", auto_size: "auto", cells: [{ content: [MARKDOWN] }] },
  { k: "scope", name: "s", content: [{ k: "scope", name: "t", content: [MARKDOWN] }] },
  { k: "scrollable", content: [MARKDOWN] },
  { k: "tabs", tabs: [{ title: "t", content: [MARKDOWN] }] },
  { k: "table", rows: [["a", { content: MARKDOWN, col: 2 }]] },
  {
    k: "template",
    template: "{{& x}}",
    data: { x: null },
    slots: [{ path: ["x"], content: [MARKDOWN, MARKDOWN] }],
  },
])("the chunks of outputs inside are known before rendering: $k", (widget) => {
  const [parser] = page.app.renderer.chunks([MARKDOWN]);
  expect([...page.app.renderer.chunks([widget])]).toContain(parser);
});

test("a chunk that a field of a pin needs is known before rendering", () => {
  const plain: Widget = { k: "pin", body: { id: 1, item: { k: "textarea", name: "a" } } };
  const editor: Widget = { k: "pin", body: { id: 1, item: { k: "textarea", name: "a", code: {} } } };
  expect(page.app.renderer.chunks([plain]).size).toBe(0);
  expect(page.app.renderer.chunks([editor]).size).toBe(1);
});
