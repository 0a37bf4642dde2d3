/** Finds items by their words, also with typing errors and by the beginnings of words. */
import MiniSearch, { type SearchOptions } from "minisearch";
import { indexTerms, queryTerm, tokenize } from "./terms";

/**
 * Title, address, text, group and keywords of an item, as greenio/output/shell/search.py sends it, and the text under which
 * it is offered where nothing is found.
 */
export type Item = readonly [
  title: string,
  url: string,
  text: string,
  group: string,
  keywords: string,
  otherwise?: string,
];

const FIELDS = ["title", "text", "group", "keywords"] as const;
const COLUMNS = { title: 0, text: 2, group: 3, keywords: 4 } as const;
/** Results that are shown. */
const MAX_RESULTS = 20;
/** How much more an item counts whose title is the query. */
const TITLE_IS_QUERY = 3;
/** How much more a page counts than a part of one. */
const IS_PAGE = 1.3;

const OPTIONS: SearchOptions = {
  boost: { title: 4, group: 1.5, keywords: 0.5 },
  tokenize,
  processTerm: queryTerm,
  prefix: (term) => term.length > 1,
  // One letter in words of four and five, two in longer ones.
  fuzzy: (term) => (term.length > 3 ? 0.25 : false),
  maxFuzzy: 2,
  weights: { fuzzy: 0.2, prefix: 0.4 },
};

export class SearchIndex {
  readonly #index: MiniSearch<Item>;

  constructor(private readonly items: readonly Item[]) {
    const numbers = new Map(items.map((item, number) => [item, number]));
    this.#index = new MiniSearch<Item>({
      fields: [...FIELDS],
      tokenize,
      processTerm: indexTerms,
      extractField: (item, field) =>
        field === "id" ? numbers.get(item) : item[COLUMNS[field as keyof typeof COLUMNS]],
    });
    this.#index.addAll(items);
  }

  /** Return the items that fit best: those with all words, or with some of them if there are none. */
  find(query: string): Item[] {
    const wanted = normalized(query);
    const boostDocument = (id: number): number => {
      const [title, url] = this.#item(id);
      return (normalized(title) === wanted ? TITLE_IS_QUERY : 1) * (url.includes("#") ? 1 : IS_PAGE);
    };
    const options = { ...OPTIONS, boostDocument };
    const all = this.#index.search(query, { ...options, combineWith: "AND" });
    const found = all.length > 0 ? all : this.#index.search(query, { ...options, processTerm: indexTerms });
    return found.slice(0, MAX_RESULTS).map(({ id }) => this.#item(id as number));
  }

  #item(number: number): Item {
    return this.items[number] as Item;
  }
}

function normalized(text: string): string {
  return tokenize(text).map(queryTerm).join(" ");
}
