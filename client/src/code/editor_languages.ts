/** Finds the editor's language by its name, the extension of its files, or a MIME type. */
import { LanguageDescription } from "@codemirror/language";
import { languages } from "@codemirror/language-data";

/** Names of modes of CodeMirror 5, and MIME types that do not contain the name. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  clike: "c",
  csrc: "c",
  "c++src": "c++",
  "c++hdr": "c++",
  "c#": "c#",
  ecmascript: "javascript",
  gfm: "markdown",
  htmlmixed: "html",
  "ld+json": "json",
  "plain text": "",
  plain: "",
  rsrc: "r",
  scss: "scss",
  sh: "shell",
  bash: "shell",
};

export function findLanguage(mode: string): LanguageDescription | null {
  const requested = mode.trim().toLowerCase();
  // "text/x-python" -> "python", ".py" -> "py"
  const bare = requested.replace(/^(?:text|application)\//, "").replace(/^(?:x-|vnd\.|\.)/, "");
  for (const name of [requested, OTHER_NAMES[bare] ?? bare]) {
    if (!name) continue;
    const found =
      LanguageDescription.matchLanguageName(languages, name, false) ??
      languages.find((language) => language.extensions.includes(name));
    if (found) return found;
  }
  return null;
}
