/**
 * The search of the guide's pages as files (greenio/guide/export), the only script that they have. It is a classic one, and
 * the items come as another one, since a page that was opened from a disk may load neither modules nor data.
 *
 * Without scripts there is no button: it is hidden until this has run.
 */
import { element } from "../dom/element";
import { addHotkey } from "../dom/hotkeys";
import { en, type MessageId } from "../i18n/messages/en";
import { messages as zh } from "../i18n/messages/zh";
import { SearchDialog, type Find } from "../views/search/search_dialog";
import type { Item } from "../views/search/search_index";
import { finderOf } from "../views/search/site_search";

/** Where the script of the items puts them. */
const ITEMS = "greenioSearchItems";

const own = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : "";
const button = document.querySelector<HTMLElement>(".g-search");
if (own && button) offerSearch(button, own);

/**
 * Let a button, and the key "/", open the search.
 *
 * @param root - an address in the folder of all pages: those of items, and `data-items` of the button, are relative to it.
 */
function offerSearch(target: HTMLElement, root: string): void {
  let dialog: SearchDialog | undefined;
  const open = (): void => {
    const label = target.querySelector(".g-label")?.textContent ?? "";
    dialog ??= new SearchDialog(label, load(target.dataset["items"] ?? "", root), texts());
    dialog.open();
  };
  target.hidden = false;
  target.addEventListener("click", open);
  addHotkey("/", target, open);
}

/** The texts of the dialog, in the language of the page, which needs no mark. */
function texts(): { text(id: MessageId, value?: string): string; mark<T>(target: T): T } {
  const translated = document.documentElement.lang === "zh" ? zh : {};
  return {
    text: (id, value = "") => (translated[id] ?? en[id]).replace("%1", () => value),
    mark: (target) => target,
  };
}

async function load(items: string, root: string): Promise<Find> {
  await new Promise((resolve, reject) => {
    const script = element("script", { src: new URL(items, root).href });
    script.addEventListener("load", resolve);
    script.addEventListener("error", () => reject(new Error(`${items} cannot be loaded`)));
    document.head.append(script);
  });
  const found = (window as { readonly [ITEMS]?: readonly Item[] })[ITEMS] ?? [];
  return finderOf(found.map(([title, url, ...more]) => [title, new URL(url, root).href, ...more] as const));
}
