/** The words of texts and of queries, as the index of a search has them. */

// Han characters are words by themselves: no blanks part the words of their languages.
const WORD = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}_])+/gu;
const STOP_WORDS = new Set("a an and by do for how i in is my of on or the to with".split(" "));

export function tokenize(text: string): string[] {
  return text.match(WORD) ?? [];
}

/** Return the terms under which a word of a text is found: itself, and the parts of names such as `put_table`. */
export function indexTerms(word: string): string[] {
  const whole = queryTerm(word);
  const parts = whole.split("_").filter(Boolean).map(singular);
  return [...new Set([whole, ...parts])].filter(Boolean);
}

/** Return the term of a word of a query; empty for words that say nothing. */
export function queryTerm(word: string): string {
  const lower = word.toLowerCase();
  return STOP_WORDS.has(lower) ? "" : singular(lower);
}

/** Return an English word without the ending of its plural; words of three letters stay as they are. */
function singular(word: string): string {
  if (word.length < 4) return word;
  if (word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  if (/(ss|x|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return /[^siu]s$/.test(word) ? word.slice(0, -1) : word;
}
