/** The grammar of Markdown with HTML in it. */
import type { Parser } from "@lezer/common";
import { parseCode, parser as plain } from "@lezer/markdown";
import { parser as html } from "./html";

export const parser: Parser = plain.configure([parseCode({ htmlParser: html })]);
