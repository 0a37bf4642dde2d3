/**
 * Alerts: quotes that begin with `[!NOTE]`
 * (https://docs.github.com/en/get-started/writing-on-github/getting-started-with-writing-and-formatting-on-github/basic-writing-and-formatting-syntax#alerts).
 */
import type { TokenizerAndRendererExtension, Tokens } from "marked";

export type AlertKind = "note" | "tip" | "important" | "warning" | "caution";

const CLASSES: Readonly<Record<AlertKind, string>> = {
  note: "alert-info",
  tip: "alert-success",
  important: "alert-primary",
  warning: "alert-warning",
  caution: "alert-danger",
};
const FIRST_LINE = /^\s*\[!(note|tip|important|warning|caution)\][ \t]*\n(?=[^]*\S)/i;

export const alerts: TokenizerAndRendererExtension = {
  name: "alert",
  level: "block",
  childTokens: ["tokens"],
  tokenizer(source) {
    if (!/^ {0,3}> ?\[!/.test(source)) return undefined;
    const quote = this.lexer.options.tokenizer?.blockquote(source);
    const found = quote && FIRST_LINE.exec(quote.text);
    if (!found) return undefined;
    const kind = found[1]?.toLowerCase();
    const tokens = this.lexer.blockTokens(quote.text.slice(found[0].length), []);
    return { type: "alert", raw: quote.raw, kind, tokens };
  },
  renderer({ kind, tokens }: Tokens.Generic) {
    const name = String(kind) as AlertKind;
    const content = this.parser.parse(tokens ?? []);
    return `<div class="alert ${CLASSES[name]}" role="note"><p data-alert="${name}"></p>\n${content}</div>\n`;
  },
};
