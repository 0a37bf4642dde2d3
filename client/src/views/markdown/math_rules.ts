/**
 * Where a text has math: `$...$`, `` $`...`$ ``, `$$...$$`, and fences of the language `math`. The rules are those of Pandoc
 * (https://pandoc.org/MANUAL.html#math) and GitHub, and one more: most texts with dollars are about money.
 */
import type { TokenizerAndRendererExtension, Tokens } from "marked";

/** What comes at its place when the parser's HTML is safe (extras.ts). Its text is the source. */
function placeholder(source: string, isDisplayed: boolean): string {
  const text = source.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return `<code data-math="${isDisplayed ? "block" : "inline"}">${text.trim()}</code>`;
}

const CODE = /^\$`([^`\n]+)`\$/;
const DISPLAYED = /^\$\$(?!\$)((?:\\[^]|[^\\$])+?)\$\$(?!\$)/;
// Neither blanks at its ends nor a number or letter behind it: "$5 and $6", "$AAPL/$MSFT".
const INLINE = /^\$(?![\s$])((?:\\[^\n]|[^\\\n$])*?(?:\\[^\n]|[^\s\\$]))\$(?![\p{L}\p{N}$])/u;
const WORD = /[\p{L}\p{N}$\\]$/u;
const SIGN = /[\\^_={}<>+]/;

const BLOCK =
  /^ {0,3}\$\$(?:[ \t]*\n([^]*?)\n|((?:\\[^]|[^\\$\n]|\n(?![ \t]*\n))+?)) {0,3}\$\$[ \t]*(?:\n+|$)/;

/** Return whether a source begins like an amount and goes on in words: "$5, or 6$ more". */
function isAmount(source: string): boolean {
  return /^\d/.test(source) && /\s/.test(source) && !SIGN.test(source);
}

export const inlineMath: TokenizerAndRendererExtension = {
  name: "inlineMath",
  level: "inline",
  start: (source) => {
    const index = source.indexOf("$");
    return index < 0 ? undefined : index;
  },
  tokenizer(source, before) {
    if (!source.startsWith("$")) return undefined;
    const displayed = DISPLAYED.exec(source);
    if (displayed?.[1]?.trim())
      return { type: "inlineMath", raw: displayed[0], text: displayed[1], isDisplayed: true };
    if (WORD.test(before.at(-1)?.raw ?? "")) return undefined;
    const found = CODE.exec(source) ?? INLINE.exec(source);
    if (!found?.[1] || isAmount(found[1])) return undefined;
    return { type: "inlineMath", raw: found[0], text: found[1], isDisplayed: false };
  },
  renderer: ({ text, isDisplayed }: Tokens.Generic) => placeholder(String(text), Boolean(isDisplayed)),
};

export const blockMath: TokenizerAndRendererExtension = {
  name: "blockMath",
  level: "block",
  start: (source) => {
    const index = source.search(/\n {0,3}\$\$/);
    return index < 0 ? undefined : index + 1;
  },
  tokenizer(source) {
    const found = BLOCK.exec(source);
    const text = found?.[1] ?? found?.[2];
    return found && text?.trim() ? { type: "blockMath", raw: found[0], text } : undefined;
  },
  renderer: ({ text }: Tokens.Generic) => displayedMath(String(text)),
};

export function displayedMath(source: string): string {
  return `<div>${placeholder(source, true)}</div>\n`;
}
