/** Renders Markdown as nodes. A chunk of its own, because most pages need no parser. */
import { Marked, type MarkedOptions, type Token } from "marked";
import footnote from "marked-footnote";
import { createId } from "../../dom/element";
import { parseHtml } from "../../html/parse";
import { purify } from "../../html/purify";
import type { Messages } from "../../i18n/messages";
import type { LazyChunk } from "../../runtime/lazy_chunk";
import { alerts } from "./alerts";
import { emojiCodes } from "./emoji_codes";
import { completeBlocks, extraChunks, fillPlaceholders } from "./extras";
import "./markdown.css";
import { blockMath, displayedMath, inlineMath } from "./math_rules";

type Options = Readonly<Record<string, string | boolean>>;

const TAG = /<[/!a-z][^>]*>/gi;
const PUNCTUATION = /[^\p{L}\p{N}\s_-]/gu;

/** Replace quotes, dashes and dots by typographic ones, as `smartypants` does. */
function smartPunctuation(text: string): string {
  return text
    .replaceAll("---", "—")
    .replaceAll("--", "–")
    .replaceAll(/(^|[-—/([{"\s])'/g, "$1‘")
    .replaceAll("'", "’")
    .replaceAll(/(^|[-—/([{‘\s])"/g, "$1“")
    .replaceAll('"', "”")
    .replaceAll("...", "…");
}

function escapeAttribute(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}

/** Return whether the text defines a footnote. */
const FOOTNOTE = /^ {0,3}\[\^[^\]\n]+\]:/m;
const CLOSED_FENCE = /\n {0,3}(?:`{3,}|~{3,})\s*$/;

function parser(options: Options, source: string, footnotes: string, isOpen: boolean): Marked {
  const flag = (name: string, standard: boolean): boolean => {
    const value = options[name];
    return typeof value === "boolean" ? value : standard;
  };
  const option = (name: string, standard: string): string => {
    const value = options[name];
    return typeof value === "string" ? value : standard;
  };
  const marked = new Marked({ gfm: flag("gfm", true), breaks: flag("breaks", true) } satisfies MarkedOptions);
  // PyWebIO has none of them: its apps switch all off (greenio/compat/pywebio/output.py).
  const hasExtra = (name: string): boolean => flag(name, flag("extras", true));
  const hasMath = hasExtra("math");
  const hasDiagrams = hasExtra("mermaid");
  if (hasMath) marked.use({ extensions: [inlineMath, blockMath] });
  if (hasExtra("alerts")) marked.use({ extensions: [alerts] });
  if (hasExtra("emoji")) marked.use({ extensions: [emojiCodes] });
  if (hasExtra("footnotes") && FOOTNOTE.test(source))
    marked.use(footnote({ prefixId: `${footnotes}-`, headingClass: "visually-hidden" }));
  const ids = new Map<string, number>();
  marked.use({
    renderer: {
      heading({ tokens, depth }) {
        const content = this.parser.parseInline(tokens);
        if (!flag("headerIds", true)) return `<h${depth}>${content}</h${depth}>`;
        const text = this.parser.parseInline(tokens, this.parser.textRenderer).replaceAll(TAG, "");
        const base = text.trim().toLowerCase().replaceAll(PUNCTUATION, "").replaceAll(/\s/g, "-");
        const seen = ids.get(base) ?? 0;
        ids.set(base, seen + 1);
        const id = option("headerPrefix", "") + (seen ? `${base}-${seen}` : base);
        return `<h${depth} id="${escapeAttribute(id)}">${content}</h${depth}>`;
      },
      code({ text, lang, escaped, raw }) {
        const language = (lang ?? "").match(/^\S+/)?.[0];
        if (hasMath && language === "math") return displayedMath(text);
        const isDiagram =
          hasDiagrams && language === "mermaid" && text.trim() && (!isOpen || CLOSED_FENCE.test(raw));
        const attribute = language
          ? ` class="${escapeAttribute(option("langPrefix", "language-") + language)}"`
          : "";
        const body = escaped
          ? text
          : text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
        return `<pre${isDiagram ? " data-diagram" : ""}><code${attribute}>${body}\n</code></pre>`;
      },
      checkbox({ checked }) {
        return `<input type="checkbox" disabled ${checked ? "checked" : ""} aria-label="${checked ? "✓" : "–"}"> `;
      },
    },
  });
  if (flag("smartypants", false)) {
    marked.use({
      walkTokens(token: Token) {
        if (token.type === "text" && !("tokens" in token && token.tokens)) {
          token["text"] = smartPunctuation(token["text"] as string);
        }
      },
    });
  }
  return marked;
}

/** A part of a text (a paragraph, a list, fenced code) with its HTML, which is not safe yet. */
export interface Block {
  readonly source: string;
  readonly html: string;
}

/**
 * Parse a text.
 *
 * @param footnotes - begin of the ids of its footnotes, which no other text of the page has.
 * @param isOpen - more text may follow: a diagram is shown as code until its fence is closed.
 */
export function parseBlocks(source: string, options: Options, footnotes: string, isOpen = false): Block[] {
  const marked = parser(options, source, footnotes, isOpen);
  const tokens = marked.lexer(source);
  const walk = marked.defaults.walkTokens;
  if (walk) void marked.walkTokens(tokens, walk);
  return tokens.map((token) => ({
    // The list of all footnotes has no source of its own.
    source: token.type === "footnotes" ? "" : token.raw,
    html: marked.parser([token]),
  }));
}

/** Return the chunks that the text needs. */
export function chunksOf(source: string, options: Options): LazyChunk<unknown>[] {
  // Most texts have nothing of the kind, and are not parsed twice.
  if (!/\$|:[a-z\d+-]|math/.test(source)) return [];
  return extraChunks(
    parseBlocks(source, options, "")
      .map(({ html }) => html)
      .join(""),
  );
}

/** Make HTML of the parser safe, unless the author does not want that, and complete it. */
export function htmlToFragment(html: string, sanitize: boolean, messages: Messages): DocumentFragment {
  const blocks = sanitize ? purify(html) : parseHtml(html);
  fillPlaceholders(blocks, messages);
  completeBlocks(blocks, messages);
  return blocks;
}

export function toFragment(
  source: string,
  sanitize: boolean,
  options: Options,
  messages: Messages,
): DocumentFragment {
  const blocks = parseBlocks(source, options, createId("footnote"));
  return htmlToFragment(blocks.map(({ html }) => html).join(""), sanitize, messages);
}
