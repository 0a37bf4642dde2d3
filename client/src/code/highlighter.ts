/** Highlights code with the editor's grammars, but not with the editor. Imported lazily by highlight.ts only. */
import { Parser } from "@lezer/common";
import { highlightTree, tagHighlighter, tags } from "@lezer/highlight";
import "./highlighter.css";
import { loadOnce } from "../runtime/lazy_chunk";
import { findLanguage } from "./languages";
import { highlightStream } from "./stream_highlighter";

/** Class names of tokens, as style sheets for highlighted code use them. */
const CLASSES = tagHighlighter([
  { tag: tags.comment, class: "token comment" },
  { tag: tags.keyword, class: "token keyword" },
  { tag: [tags.operatorKeyword, tags.operator], class: "token operator" },
  { tag: [tags.string, tags.special(tags.string)], class: "token string" },
  { tag: [tags.regexp, tags.escape], class: "token regex" },
  { tag: [tags.number, tags.unit], class: "token number" },
  { tag: [tags.bool, tags.null, tags.atom], class: "token boolean" },
  { tag: [tags.function(tags.variableName), tags.function(tags.propertyName)], class: "token function" },
  { tag: [tags.className, tags.typeName, tags.namespace], class: "token class-name" },
  { tag: tags.definition(tags.variableName), class: "token variable" },
  { tag: tags.standard(tags.variableName), class: "token builtin" },
  { tag: tags.special(tags.variableName), class: "token variable" },
  { tag: [tags.propertyName, tags.labelName], class: "token property" },
  { tag: tags.tagName, class: "token tag" },
  { tag: tags.attributeName, class: "token attr-name" },
  { tag: tags.attributeValue, class: "token attr-value" },
  { tag: [tags.meta, tags.processingInstruction, tags.annotation], class: "token meta" },
  { tag: tags.heading, class: "token title" },
  { tag: tags.strong, class: "token bold" },
  { tag: tags.emphasis, class: "token italic" },
  { tag: [tags.link, tags.url], class: "token url" },
  { tag: tags.inserted, class: "token inserted" },
  { tag: tags.deleted, class: "token deleted" },
  { tag: tags.punctuation, class: "token punctuation" },
]);

/** Replace the text of `code` by the same text in spans with classes of tokens. */
export async function highlight(code: HTMLElement, name: string): Promise<void> {
  const text = code.textContent ?? "";
  const language = findLanguage(name);
  if (!language) return;
  const grammar = await loadOnce(() => language.grammar(text));
  if (code.textContent !== text) return;
  const made = document.createDocumentFragment();
  let done = 0;
  const put = (from: number, to: number, classes: string): void => {
    if (from > done) made.append(text.slice(done, from));
    const span = document.createElement("span");
    // Tokens of several kinds have repeated classes.
    span.className = [...new Set(classes.split(" "))].join(" ");
    span.textContent = text.slice(from, to);
    made.append(span);
    done = to;
  };
  if (grammar instanceof Parser) highlightTree(grammar.parse(text), CLASSES, put);
  else highlightStream(text, grammar, CLASSES, put);
  made.append(text.slice(done));
  code.replaceChildren(made);
}
