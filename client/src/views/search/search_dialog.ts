/** A dialog with a field and what it finds: of put_search(), and the command palette. */
import { createId, element } from "../../dom/element";
import type { Messages } from "../../i18n/messages";
import "./search.css";

/** Returns the options for what was typed. */
export interface Find {
  (query: string): readonly HTMLElement[];
  /** Options that are offered where there are none. */
  readonly otherwise?: readonly HTMLElement[];
}

/** What an option gets when it was chosen, after the dialog was closed. */
export const CHOSEN = "greenio:chosen";

export class SearchDialog {
  readonly #field: HTMLInputElement;
  readonly #list: HTMLElement;
  readonly #empty: HTMLElement;
  readonly #dialog: HTMLDialogElement;
  #search: Find | undefined;

  constructor(
    label: string,
    find: Promise<Find>,
    private readonly messages: Pick<Messages, "text" | "mark">,
  ) {
    this.#list = element("div", { role: "listbox", id: createId("search"), "aria-label": label });
    this.#field = element("input", {
      type: "text",
      role: "combobox",
      placeholder: label,
      "aria-label": label,
      "aria-autocomplete": "list",
      "aria-controls": this.#list.id,
      "aria-expanded": "false",
      autocomplete: "off",
      autocapitalize: "off",
      enterkeyhint: "go",
      spellcheck: "false",
    });
    this.#empty = element("p", { role: "status" });
    const close = element("button", {
      type: "button",
      class: "btn-close",
      "aria-label": messages.text("close"),
    });
    const head = element("div", { class: "g-search-head" }, this.#field, messages.mark(close));
    this.#dialog = element(
      "dialog",
      { class: "g-search-dialog", "aria-label": label },
      head,
      this.#empty,
      this.#list,
    );
    this.#field.addEventListener("input", () => this.#find());
    this.#list.addEventListener("pointermove", (event) => this.#select(optionAt(event)));
    // The page's own listener follows a link.
    this.#list.addEventListener("click", (event) => {
      const option = optionAt(event);
      this.close();
      option?.dispatchEvent(new Event(CHOSEN));
    });
    close.addEventListener("click", () => this.close());
    this.#dialog.addEventListener("click", (event) => {
      if (event.target === this.#dialog) this.close();
    });
    this.#dialog.addEventListener("keydown", (event) => this.#pressed(event));
    document.body.append(this.#dialog);
    void this.#load(find);
  }

  open(): void {
    if (this.#dialog.open) return;
    this.#dialog.showModal();
    this.#field.select();
  }

  /** Open it with an empty field. */
  openAnew(): void {
    this.#field.value = "";
    this.#find();
    this.open();
  }

  close(): void {
    this.#dialog.close();
  }

  remove(): void {
    this.close();
    this.#dialog.remove();
  }

  async #load(find: Promise<Find>): Promise<void> {
    try {
      this.#search = await find;
      this.#find();
    } catch {
      this.#empty.textContent = this.messages.text("connect_fail");
    }
  }

  #find(): void {
    const query = this.#field.value.trim();
    if (!this.#search) return;
    let found = this.#search(query);
    const isInVain = query !== "" && found.length === 0;
    if (isInVain) found = this.#search.otherwise ?? [];
    for (const option of found) option.setAttribute("aria-selected", "false");
    this.#list.replaceChildren(...found);
    this.#list.scrollTop = 0;
    this.#field.setAttribute("aria-expanded", String(found.length > 0));
    this.#empty.textContent = isInVain ? this.messages.text("nothing_found_for", query) : "";
    this.#select(this.#list.firstElementChild);
  }

  #select(chosen: Element | null): void {
    const former = this.#selected;
    if (chosen === former && chosen) return;
    former?.setAttribute("aria-selected", "false");
    chosen?.setAttribute("aria-selected", "true");
    if (chosen) this.#field.setAttribute("aria-activedescendant", chosen.id);
    else this.#field.removeAttribute("aria-activedescendant");
  }

  get #selected(): HTMLElement | null {
    return this.#list.querySelector<HTMLElement>("[aria-selected=true]");
  }

  #pressed(event: KeyboardEvent): void {
    event.stopPropagation(); // keys of the page below are not for it
    const selected = this.#selected;
    if (event.key === "Enter" && event.target === this.#field && !event.isComposing) {
      event.preventDefault();
      selected?.click();
    } else if (event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault(); // in browsers, it leads to their own search
      this.close();
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const next =
        event.key === "ArrowDown" ? selected?.nextElementSibling : selected?.previousElementSibling;
      if (!next) return;
      this.#select(next);
      next.scrollIntoView({ block: "nearest" });
    }
  }
}

function optionAt(event: Event): HTMLElement | null {
  return event.target instanceof Element ? event.target.closest<HTMLElement>("[role=option]") : null;
}

/** Return the attributes of an option. */
export function optionAttributes(): Record<string, string | number> {
  return { role: "option", id: createId("option"), "aria-selected": "false", tabindex: -1 };
}
