/** Renders Markdown as nodes. A chunk of its own, because most pages need no parser. */
import { Marked, type MarkedOptions, type Token } from "marked";
import { parseHtml } from "../../html/parse";
import { purify } from "../../html/purify";

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

function parser(options: Options): Marked {
  const flag = (name: string, standard: boolean): boolean => {
    const value = options[name];
    return typeof value === "boolean" ? value : standard;
  };
  const option = (name: string, standard: string): string => {
    const value = options[name];
    return typeof value === "string" ? value : standard;
  };
  const marked = new Marked({ gfm: flag("gfm", true), breaks: flag("breaks", true) } satisfies MarkedOptions);
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
      code({ text, lang, escaped }) {
        const language = (lang ?? "").match(/^\S+/)?.[0];
        const attribute = language
          ? ` class="${escapeAttribute(option("langPrefix", "language-") + language)}"`
          : "";
        const body = escaped
          ? text
          : text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
        return `<pre><code${attribute}>${body}\n</code></pre>`;
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

export function toFragment(source: string, sanitize: boolean, options: Options): DocumentFragment {
  const html = parser(options).parse(source, { async: false });
  return sanitize ? purify(html) : parseHtml(html);
}
