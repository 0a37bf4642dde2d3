import { Terminal } from "@xterm/xterm";
import { expect, test, vi } from "vitest";

vi.stubGlobal("matchMedia", () => ({ matches: false, addEventListener(): void {} }));

const { createStillRows } = await import("../../../src/views/terminal/still_rows");
const { useCurrentUnicode } = await import("../../../src/views/terminal/unicode");

async function still(text: string, columns = 20): Promise<HTMLElement> {
  const terminal = new Terminal({ cols: columns, rows: 5, allowProposedApi: true });
  useCurrentUnicode(terminal);
  await new Promise<void>((resolve) => terminal.write(text, resolve));
  return createStillRows(terminal);
}

test("rows that were broken are one line; blanks and rows after the text are gone", async () => {
  const rows = await still(`${"word ".repeat(6)}\r\n  漢字 \r\n\r\nend\r\n\r\n`);
  expect(rows.textContent).toBe(`${"word ".repeat(6)}\n  漢字 \n\nend\n`);
});

test("what has been scrolled out is there", async () => {
  const rows = await still("line\r\n".repeat(30));
  expect(rows.textContent).toBe("line\n".repeat(30));
});

test.each([
  ["31", "color: var(--webio-term-red)"],
  ["30", "color: var(--webio-term-bright-black)"],
  ["92", "color: var(--webio-term-bright-green)"],
  ["38;5;196", "color: rgb(255 0 0)"],
  ["48;5;255", "background: rgb(238 238 238)"],
  ["38;2;1;2;3", "color: #010203"],
  ["1;3;4;9", "font-weight: bold; font-style: italic; text-decoration: underline line-through"],
  ["2", "color: var(--webio-term-bright-black)"],
  ["7;31", "color: var(--webio-term-background); background: var(--webio-term-red)"],
])("the colours and marks of \\e[%sm", async (code, style) => {
  const expected = document.createElement("span");
  expected.style.cssText = style;
  const rows = await still(`a\u001b[${code}mb\u001b[0mc`);
  const [run] = rows.querySelectorAll("span");
  expect(run?.style.cssText).toBe(expected.style.cssText);
  expect(run?.textContent).toBe("b");
  expect(rows.textContent).toBe("abc\n");
});

test("web addresses are links, and markup is text", async () => {
  const rows = await still("<b>see</b> (https://example.org/a?b=1). javascript:x", 60);
  expect(rows.textContent).toBe("<b>see</b> (https://example.org/a?b=1). javascript:x\n");
  const links = [...rows.querySelectorAll("a")];
  expect(links.map((link) => [link.href, link.target, link.rel])).toEqual([
    ["https://example.org/a?b=1", "_blank", "noopener noreferrer"],
  ]);
  expect(rows.querySelector("b")).toBeNull();
});
