import { Parser } from "@lezer/common";
import { expect, test } from "vitest";
import { highlight } from "../../src/code/highlighter";
import { findLanguage, LANGUAGES } from "../../src/code/languages";

async function highlighted(text: string, language: string): Promise<HTMLElement> {
  const code = document.createElement("code");
  code.textContent = text;
  await highlight(code, language);
  return code;
}

function classOf(code: HTMLElement, word: string): string | undefined {
  return [...code.querySelectorAll("span")].find((span) => span.textContent === word)?.className;
}

test("a grammar with a tree and one that reads lines have the same classes", async () => {
  const python = await highlighted('def f():\n    return "x"  # why', "py");
  expect([classOf(python, "return"), classOf(python, '"x"'), classOf(python, "# why")]).toEqual([
    "token keyword",
    "token string",
    "token comment",
  ]);
  const lua = await highlighted('function f()\n\n  return "x" -- why\nend', "lua");
  expect([classOf(lua, "return"), classOf(lua, '"x"'), classOf(lua, "-- why")]).toEqual([
    "token keyword",
    "token string",
    "token comment",
  ]);
});

test("scripts and styles in HTML, HTML in PHP and Markdown", async () => {
  const html = await highlighted("<script>if (x) 1</script><style>a { color: red }</style>", "html");
  expect(classOf(html, "if")).toBe("token keyword");
  expect(classOf(html, "color")).toBe("token property");
  expect(classOf(await highlighted("<b><?php return 1;", "php"), "b")).toBe("token tag");
  expect(classOf(await highlighted("return 1;", "php"), "return")).toBe("token keyword");
  expect(classOf(await highlighted("a <b>c</b>", "md"), "b")).toBe("token tag");
});

test.each(["csharp", ".rs", "text/x-python", "application/ld+json", "C++", " bash ", "yml"])(
  "%j names a language",
  (name) => expect(findLanguage(name)).not.toBeNull(),
);

test.each(["plain", "", "no such language"])("%j names none", async (name) => {
  expect(findLanguage(name)).toBeNull();
  expect((await highlighted("if", name)).innerHTML).toBe("if");
});

test("no grammar changes the text", async () => {
  const text = 'if (x == "a") { return 1.5; } // b\n\n<i class="c">d</i>\n  # e: f;\n';
  for (const { name } of LANGUAGES) expect((await highlighted(text, name)).textContent, name).toBe(text);
});

test("the editor has a grammar of each language", async () => {
  for (const language of LANGUAGES) {
    if (!language.support) expect(await language.grammar(""), language.name).not.toBeInstanceOf(Parser);
  }
});
