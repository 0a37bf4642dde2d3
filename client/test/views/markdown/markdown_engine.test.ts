/** What is a formula, an emoji, an alert or a footnote, and what stays text. */
import { expect, test } from "vitest";
import { chunksOf, parseBlocks } from "../../../src/views/markdown/markdown_engine";

function html(source: string, options: Record<string, string | boolean> = {}, isOpen = false): string {
  return parseBlocks(source, options, "f", isOpen)
    .map((block) => block.html)
    .join("")
    .trim();
}

test.each([
  "$5 and $6",
  "US$5 or CA$6",
  "$5-$6 each",
  "from $5, or 6$ in Europe",
  "a $20 tee and a $30 mug, 40$ more",
  "$HOME/$USER:$PATH",
  "$AAPL and $MSFT",
  "costs $ 5 $",
  String.raw`\$x$`,
  "`$x$`",
  "$$",
  "$x\n\ny$",
  "a$x$b",
])("%s has no formula", (source) => {
  expect(html(source)).not.toContain("data-math");
  expect(chunksOf(source, {})).toEqual([]);
});

test.each([
  ["$x$", "inline", "x"],
  ["$5$", "inline", "5"],
  ["$2x + 1$.", "inline", "2x + 1"],
  ["($a_i$, $b$)", "inline", "a_i"],
  [String.raw`$\$5$`, "inline", String.raw`\$5`],
  ["$`a_b`$", "inline", "a_b"],
  ["$a<b$", "inline", "a&lt;b"],
  ["let $$x$$ be", "block", "x"],
  ["$$x$$", "block", "x"],
  ["$$\na\n\n\\\\ b\n$$", "block", "a\n\n\\\\ b"],
  ["text\n$$\nx\n$$", "block", "x"],
  ["```math\nx\n```", "block", "x"],
  ["> $$\n> x\n> $$", "block", "x"],
  ["| $a$ |\n|---|\n| 1 |", "inline", "a"],
])("%s has a formula", (source, kind, formula) => {
  expect(html(source)).toContain(`<code data-math="${kind}">${formula}</code>`);
  expect(chunksOf(source, {})).toHaveLength(1);
  expect(html(source, { math: false })).not.toContain("data-math");
  expect(html(source, { extras: false })).not.toContain("data-math");
  expect(html(source, { extras: false, math: true })).toContain("data-math");
});

test("the formulas of many dollar signs are found in time", () => {
  const before = performance.now();
  html("$$ a\n".repeat(500));
  html("$a ".repeat(1000));
  expect(performance.now() - before).toBeLessThan(3000);
});

test.each([
  [":tada:", true],
  ["a :+1:!", true],
  [":100:", true],
  ["10:30:45", false],
  ["a:b:c", false],
  ["`:tada:`", false],
  ["http://a:tada:b", false],
  [":Tada:", false],
])("%s is an emoji: %s", (source, isEmoji) => {
  expect(html(source).includes("data-emoji")).toBe(isEmoji);
  expect(html(source, { emoji: false })).not.toContain("data-emoji");
});

test("alerts are quotes with a kind in the first line", () => {
  expect(html("> [!NOTE]\n> a\n>\n> - b")).toMatch(
    /^<div class="alert alert-info" role="note"><p data-alert="note"><\/p>\n<p>a<\/p>\n<ul>[^]*<\/div>$/,
  );
  expect(html("> [!caution]\n> a")).toContain("alert-danger");
  for (const quote of ["> [!NOTE]", "> [!OTHER]\n> a", "> [!NOTE] a", "> a\n> [!NOTE]"])
    expect(html(quote)).toMatch(/^<blockquote>/);
  expect(html("> [!NOTE]\n> a", { alerts: false })).toMatch(/^<blockquote>/);
});

test("footnotes are numbered in the order of their references", () => {
  const made = html("b[^b] a[^a]\n\n[^a]: first\n[^b]: second");
  expect(made.indexOf("second")).toBeLessThan(made.indexOf("first"));
  expect(made).toContain('<a id="f-ref-b" href="#f-b"');
  expect(html("a[^a]")).toBe("<p>a[^a]</p>");
  expect(html("a[^a]\n\n[^a]: x", { footnotes: false })).not.toContain("footnotes");
});

test("a diagram of a growing text is code until its fence is closed", () => {
  expect(html("```mermaid\ngraph LR", {}, true)).not.toContain("data-diagram");
  expect(html("```mermaid\ngraph LR\n```", {}, true)).toContain("data-diagram");
  expect(html("```mermaid\ngraph LR")).toContain("data-diagram");
  expect(html("```mermaid\n```")).not.toContain("data-diagram");
  expect(html("```mermaid\ngraph LR\n```", { mermaid: false })).not.toContain("data-diagram");
});
