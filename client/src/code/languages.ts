/**
 * Programming languages by name, each a chunk that loads on request. Imported by chunks only.
 */
import { LanguageDescription, LanguageSupport, StreamLanguage, type Language } from "@codemirror/language";
import { languages } from "@codemirror/language-data";

/** Names in common use that the grammars do not have. */
const ALIASES: Readonly<Record<string, string>> = {
  markup: "html",
  svg: "xml",
  mathml: "xml",
  rss: "xml",
  "c-like": "c++",
  clike: "c++",
  docker: "dockerfile",
  tex: "latex",
  bat: "batch",
  cmd: "batch",
  make: "makefile",
  golang: "go",
  console: "shell",
  jsonc: "json",
  json5: "json",
  py: "python",
  py3: "python",
  pycon: "python",
};

const OWN: readonly LanguageDescription[] = [
  LanguageDescription.of({
    name: "Batch",
    async load() {
      return new LanguageSupport(StreamLanguage.define((await import("./grammars/batch")).batch));
    },
  }),
  LanguageDescription.of({
    name: "Makefile",
    async load() {
      return new LanguageSupport(StreamLanguage.define((await import("./grammars/makefile")).makefile));
    },
  }),
];

/** Return the grammar of PHP without an opening tag, which is parsed as HTML otherwise. */
async function plainPhp(): Promise<Language> {
  return (await import("@codemirror/lang-php")).php({ plain: true }).language;
}

export function findLanguage(name: string): LanguageDescription | null {
  const requested = name.trim().toLowerCase();
  const known = ALIASES[requested] ?? requested;
  return LanguageDescription.matchLanguageName([...OWN, ...languages], known, false);
}

/** Return the grammar for `text` in the language `name`; null for an unknown language. */
export async function languageFor(name: string, text: string): Promise<Language | null> {
  const description = findLanguage(name);
  if (!description) return null;
  if (description.name === "PHP" && !text.includes("<?")) return plainPhp();
  return (await description.load()).language;
}
