/** The grammar of HTML with those of its scripts and styles. */
import type { Parser } from "@lezer/common";
import { parser as css } from "@lezer/css";
import { configureNesting, parser as plain } from "@lezer/html";
import { parser as javascript } from "@lezer/javascript";

const SCRIPT = /^(?:|module|(?:text|application)\/(?:x-)?(?:java|ecma)script)$/i;
const JSON_SCRIPT = /^(?:importmap|speculationrules|application\/(?:.+\+)?json)$/i;
const STYLE = /^(?:|(?:text\/)?(?:x-)?(?:stylesheet|css))$/i;

/** Attributes with code, without "on". */
const EVENTS = [
  ..."beforeunload blur change click copy cut drag dragend dragenter dragleave dragover dragstart".split(" "),
  ..."focus input keydown keyup load mousedown mouseenter mouseleave mouseup paste".split(" "),
  ..."resize scroll submit unload".split(" "),
];

const typescript = javascript.configure({ dialect: "ts" });
const jsx = javascript.configure({ dialect: "jsx" });
const json = javascript.configure({ top: "SingleExpression" });

export const parser: Parser = plain.configure({
  wrap: configureNesting(
    [
      {
        tag: "script",
        attrs: ({ type, lang }) => type === "text/typescript" || lang === "ts",
        parser: typescript,
      },
      { tag: "script", attrs: ({ type }) => type === "text/babel" || type === "text/jsx", parser: jsx },
      { tag: "script", attrs: ({ type = "" }) => JSON_SCRIPT.test(type), parser: json },
      { tag: "script", attrs: ({ type = "" }) => SCRIPT.test(type), parser: javascript },
      {
        tag: "style",
        attrs: ({ type = "", lang = "css" }) => lang === "css" && STYLE.test(type),
        parser: css,
      },
    ],
    [
      { name: "style", parser: css.configure({ top: "Styles" }) },
      ...EVENTS.map((event) => ({ name: `on${event}`, parser: javascript })),
    ],
  ),
});
