/** A programming language: its names, and how to load its grammar. */
import type { LanguageSupport } from "@codemirror/language";
import type { StreamParser } from "@codemirror/streamparser";
import type { Parser } from "@lezer/common";

/** Parses into a tree, or reads line by line. */
export type Grammar = Parser | StreamParser<unknown>;

export interface CodeLanguage {
  readonly name: string;
  /** In lower case. */
  readonly aliases: readonly string[];
  /** Of files, without the dot. */
  readonly extensions: readonly string[];
  /** Load the grammar by which `text` is highlighted. It must not import the editor. */
  grammar(text: string): Promise<Grammar>;
  /** Load the grammar with indentation for the editor. Without it, the editor uses a stream parser as it is. */
  readonly support?: () => Promise<LanguageSupport>;
}

/** Split a list such as `"cc cpp"`. */
function words(list: string): string[] {
  return list === "" ? [] : list.split(" ");
}

/** Return a language with a grammar for outputs and one for the editor. */
export function language(
  name: string,
  grammar: (text: string) => Promise<Grammar>,
  support: () => Promise<LanguageSupport>,
  extensions = "",
  aliases = "",
): CodeLanguage {
  return { name, grammar, support, extensions: words(extensions), aliases: words(aliases) };
}

/** Return a language whose grammar is the export `parser` of a module. */
export function streamLanguage<K extends string>(
  name: string,
  load: () => Promise<{ readonly [key in K]: StreamParser<unknown> }>,
  parser: K,
  extensions = "",
  aliases = "",
): CodeLanguage {
  return {
    name,
    extensions: words(extensions),
    aliases: words(aliases),
    grammar: async () => (await load())[parser],
  };
}
