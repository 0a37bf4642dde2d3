/** Finds a language by its name, the extension of its files, or a MIME type. Imported by chunks only. */
import { STREAM_LANGUAGES } from "./grammars/streams";
import { TREE_LANGUAGES } from "./grammars/trees";
import type { CodeLanguage } from "./language";

/** Names in common use that the table does not have, of other highlighters, editors and MIME types. */
const ALIASES: Readonly<Record<string, string>> = {
  bash: "shell",
  bat: "batch",
  "c++hdr": "c++",
  "c++src": "c++",
  "c-like": "c++",
  clike: "c++",
  cmd: "batch",
  console: "shell",
  csrc: "c",
  docker: "dockerfile",
  gfm: "markdown",
  golang: "go",
  htmlmixed: "html",
  jsonc: "json",
  "ld+json": "json",
  make: "makefile",
  markup: "html",
  mathml: "xml",
  plain: "",
  "plain text": "",
  py3: "python",
  pycon: "python",
  rsrc: "r",
  svg: "xml",
  tex: "latex",
};

export const LANGUAGES: readonly CodeLanguage[] = [...TREE_LANGUAGES, ...STREAM_LANGUAGES];

export function findLanguage(requested: string): CodeLanguage | null {
  const given = requested.trim().toLowerCase();
  // "text/x-python" -> "python", ".py" -> "py"
  const bare = given.replace(/^(?:text|application)\//, "").replace(/^(?:x-|vnd\.|\.)/, "");
  for (const name of [given, ALIASES[bare] ?? bare]) {
    if (!name) continue;
    const found =
      LANGUAGES.find((language) => language.name.toLowerCase() === name || language.aliases.includes(name)) ??
      LANGUAGES.find((language) => language.extensions.includes(name));
    if (found) return found;
  }
  return null;
}
