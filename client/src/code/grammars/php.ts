/** The grammars of PHP: with HTML around it, and without. */
import { parseMixed, type Parser } from "@lezer/common";
import { parser } from "@lezer/php";
import { parser as html } from "./html";

export const mixed: Parser = parser.configure({
  top: "Template",
  wrap: parseMixed((node) =>
    node.type.isTop ? { parser: html, overlay: ({ name }) => name === "Text" } : null,
  ),
});

export const plain: Parser = parser.configure({ top: "Program" });
