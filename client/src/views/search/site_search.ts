/** The search of put_search(): finds among items that the server has. Loads when the first search is about to be opened. */
import { element } from "../../dom/element";
import type { Messages } from "../../i18n/messages";
import { optionAttributes, SearchDialog, type Find } from "./search_dialog";
import { SearchIndex, type Item } from "./search_index";

export function createSearch(label: string, url: string, messages: Messages): SearchDialog {
  return new SearchDialog(label, load(url), messages);
}

async function load(url: string): Promise<Find> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(response.statusText);
  return finderOf((await response.json()) as Item[]);
}

/** Return what finds the items for a query, as options. */
export function finderOf(items: readonly Item[]): Find {
  const index = new SearchIndex(items);
  const otherwise = items.flatMap(([, url, , , , offer]) => (offer ? option([offer, url, "", "", ""]) : []));
  return Object.assign((query: string) => (query ? index.find(query).map(option) : []), { otherwise });
}

function option([title, url, text, group]: Item): HTMLElement {
  const parts = [element("b", { dir: "auto" }, title)];
  if (group) parts.push(element("small", { dir: "auto" }, group));
  if (text) parts.push(element("span", { dir: "auto" }, text));
  return element("a", { href: url, ...optionAttributes() }, ...parts);
}
