/** The lists of suggestions on the page by the callback that fills them; a module of its own, for the main chunk. */

export interface SuggestionList {
  /** Show suggestions for a text, unless the field has another one by now. */
  offer(text: string, entries: readonly string[]): void;
}

export const suggestionLists = new Map<number, SuggestionList>();
