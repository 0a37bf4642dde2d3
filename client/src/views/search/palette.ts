/** The command palette: the app's pages and the visible buttons, by typing. Loads when it is opened for the first time. */
import { element, isShown } from "../../dom/element";
import type { Messages } from "../../i18n/messages";
import { listedPages } from "../../runtime/page_list";
import { CHOSEN, optionAttributes, SearchDialog } from "./search_dialog";

interface Entry {
  readonly words: string;
  readonly option: HTMLElement;
}

/** More options at once help nobody, and a table may have a thousand buttons. */
const MAX_OPTIONS = 100;
/** Buttons that are parts of other parts, or that do nothing by themselves. */
const LEFT_OUT =
  ".btn-close, .webio-copy *, dialog *, [inert] *, [role=combobox], .ag-root *, .cm-editor *, .xterm *";

let dialog: SearchDialog | undefined;
let entries: readonly Entry[] = [];

export function openPalette(messages: Messages): void {
  entries = [...pages(), ...buttons()];
  dialog ??= new SearchDialog(messages.text("palette"), Promise.resolve(find), messages);
  dialog.openAnew();
}

/** Return the options that have all the words, those first that begin with the query. */
function find(query: string): HTMLElement[] {
  const wanted = normalize(query);
  const words = wanted.split(/\s+/).filter(Boolean);
  return entries
    .filter((entry) => words.every((word) => entry.words.includes(word)))
    .toSorted((one, other) => Number(other.words.startsWith(wanted)) - Number(one.words.startsWith(wanted)))
    .slice(0, MAX_OPTIONS)
    .map(({ option }) => option);
}

function pages(): Entry[] {
  return listedPages().map(([path = "", title = ""]) => {
    // Relative to the base of the app, where links of pages are.
    const name = title || path;
    const option = element(
      "a",
      { href: `.${path}`, ...optionAttributes() },
      element("b", { dir: "auto" }, name),
      element("small", { dir: "ltr" }, path),
    );
    return { words: normalize(`${name} ${path}`), option };
  });
}

function buttons(): Entry[] {
  const found: Entry[] = [];
  for (const button of document.querySelectorAll<HTMLElement>("button:not(:disabled), [role=button]")) {
    if (button.matches(LEFT_OUT) || !isShown(button)) continue;
    const name = nameOf(button);
    if (!name) continue;
    const keys = button.querySelector("kbd")?.textContent;
    const option = element("div", optionAttributes(), element("b", { dir: "auto" }, name));
    if (keys) option.append(element("kbd", { dir: "ltr" }, keys));
    option.addEventListener(CHOSEN, () => button.click());
    found.push({ words: normalize(name), option });
  }
  return found;
}

function nameOf(button: HTMLElement): string {
  const label = button.getAttribute("aria-label");
  if (label) return label;
  const copy = button.cloneNode(true) as HTMLElement;
  for (const hidden of copy.querySelectorAll("kbd, [aria-hidden=true]")) hidden.remove();
  return (copy.textContent.trim() || button.title).replaceAll(/\s+/g, " ").slice(0, 200);
}

/** Return the text as it is compared: without accents, in small letters. */
function normalize(text: string): string {
  return text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase().trim();
}
