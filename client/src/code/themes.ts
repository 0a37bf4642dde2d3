/** Themes of the code editor: lists of colours in CSS variables (editor.scss). */
import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import type { Extension } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

/** Themes that authors may choose; any other name means the page's own colours, light or dark. */
const NAMES = new Set(["darcula", "dracula", "monokai", "material", "nord", "solarized"]);

const highlighting = HighlightStyle.define([
  { tag: [tags.keyword, tags.modifier, tags.controlKeyword, tags.moduleKeyword], class: "cm-w-keyword" },
  { tag: [tags.string, tags.special(tags.string), tags.regexp, tags.character], class: "cm-w-string" },
  { tag: [tags.number, tags.bool, tags.null, tags.atom], class: "cm-w-number" },
  { tag: [tags.comment, tags.meta], class: "cm-w-comment" },
  { tag: [tags.function(tags.variableName), tags.function(tags.propertyName)], class: "cm-w-function" },
  { tag: [tags.typeName, tags.className, tags.namespace, tags.tagName], class: "cm-w-type" },
  { tag: [tags.attributeName, tags.propertyName], class: "cm-w-property" },
  { tag: [tags.heading, tags.strong], class: "cm-w-strong" },
  { tag: tags.emphasis, class: "cm-w-emphasis" },
  { tag: [tags.link, tags.url], class: "cm-w-link" },
  { tag: tags.invalid, class: "cm-w-invalid" },
]);

export function themeOf(name: unknown): Extension {
  const known = typeof name === "string" && NAMES.has(name.toLowerCase()) ? name.toLowerCase() : "page";
  return [syntaxHighlighting(highlighting), EditorView.editorAttributes.of({ class: `webio-code-${known}` })];
}
