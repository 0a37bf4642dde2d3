/**
 * Suggestions of the server below a one-line field: an editable combobox with a list, by the pattern of WAI-ARIA
 * (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/). The focus stays in the field. Loaded when a page first has one.
 */
import "./suggestions.scss";
import { createId, element, setAttributes } from "../../dom/element";
import type { Messages } from "../../i18n/messages";
import { suggestionLists, type SuggestionList } from "./suggestion_lists";

/** Milliseconds after the last key until the server is asked. */
const DEBOUNCE = 150;
/** Pixels: between field and list, to the window's edge, and of the list at most. */
const GAP = 4;
const MARGIN = 8;
const MAX_HEIGHT = 288;

export class Suggestions implements SuggestionList {
  readonly #list: HTMLElement;
  readonly #status: HTMLElement;
  readonly #open = { listening: new AbortController(), isOpen: false };
  #options: HTMLElement[] = [];
  #active = -1;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Whether the field's text was chosen from the list: nothing is asked about it. */
  #isChoosing = false;

  /**
   * @param callback - the callback by which the server is asked.
   * @param ask - asks the server about a text.
   */
  constructor(
    private readonly control: HTMLInputElement,
    private readonly callback: number,
    private readonly messages: Messages,
    private readonly ask: (text: string) => void,
  ) {
    this.#list = element("ul", {
      id: createId("suggestions"),
      class: "webio-suggestions",
      role: "listbox",
      "aria-label": messages.text("suggestions"),
      // In the top layer, no scrolling form or table cuts it off.
      popover: "manual",
      hidden: true,
    });
    this.#status = element("span", { class: "visually-hidden", role: "status" });
    setAttributes(control, {
      role: "combobox",
      "aria-autocomplete": "list",
      "aria-expanded": "false",
      "aria-controls": this.#list.id,
      autocapitalize: control.getAttribute("autocapitalize") ?? "off",
    });
    suggestionLists.set(callback, this);
    this.#listen();
  }

  /** What the field has to show beside its control. */
  get elements(): readonly HTMLElement[] {
    return [this.#list, this.#status];
  }

  offer(text: string, entries: readonly string[]): void {
    // The user has typed on, or is elsewhere.
    if (text !== this.control.value || document.activeElement !== this.control) return;
    this.#options = entries.map((entry, index) =>
      element("li", { id: `${this.#list.id}-${index}`, role: "option", dir: "auto" }, entry),
    );
    this.#list.replaceChildren(...this.#options);
    this.#activate(-1);
    if (entries.length === 0) this.#close();
    else this.#show();
    this.#status.textContent =
      entries.length > 0 ? `${this.messages.text("suggestions")}: ${entries.length}` : "";
  }

  dispose(): void {
    suggestionLists.delete(this.callback);
    this.#close();
  }

  #listen(): void {
    const { control } = this;
    control.addEventListener("input", (event) => {
      if (this.#isChoosing) return;
      // Of a word that an input method composes, only its end is asked about.
      if (!(event instanceof InputEvent && event.isComposing)) this.#typed();
    });
    control.addEventListener("compositionend", () => this.#typed());
    control.addEventListener("keydown", (event) => {
      if (!event.isComposing && this.#handlesKey(event)) {
        event.preventDefault();
        event.stopPropagation();
      }
    });
    control.addEventListener("blur", () => this.#close());
    // The focus stays in the field, so that a phone's keyboard stays open.
    this.#list.addEventListener("mousedown", (event) => event.preventDefault());
    this.#list.addEventListener("click", (event) => {
      const option = event.target instanceof Element ? event.target.closest("[role=option]") : null;
      if (option) this.#choose(option.textContent);
    });
  }

  /** The text has changed: forget suggestions for the earlier one and ask soon. */
  #typed(): void {
    clearTimeout(this.#timer);
    this.#activate(-1);
    const text = this.control.value;
    if (text === "") this.#close();
    else this.#timer = setTimeout(() => this.ask(text), DEBOUNCE);
  }

  #handlesKey({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
    if (ctrlKey || metaKey) return false;
    const { isOpen } = this.#open;
    switch (key) {
      case "ArrowDown":
      case "ArrowUp":
        if (this.control.readOnly) return false;
        if (!isOpen) {
          clearTimeout(this.#timer);
          this.ask(this.control.value);
        } else if (altKey && key === "ArrowUp") this.#close();
        else this.#move(key === "ArrowDown" ? 1 : -1);
        return true;
      case "Enter": {
        const option = isOpen ? this.#options[this.#active] : undefined;
        if (option) this.#choose(option.textContent);
        else this.#close();
        return option !== undefined;
      }
      case "Escape":
        this.#close();
        return isOpen;
      default:
        return false;
    }
  }

  /** Move over the options and, between the last and the first, the text itself. */
  #move(step: 1 | -1): void {
    const places = this.#options.length + 1;
    this.#activate(((this.#active + 1 + step + places) % places) - 1);
  }

  #activate(index: number): void {
    this.#active = index;
    this.#options.forEach((option, place) =>
      setAttributes(option, { "aria-selected": String(place === index) }),
    );
    const option = this.#options[index];
    setAttributes(this.control, { "aria-activedescendant": option?.id ?? null });
    option?.scrollIntoView({ block: "nearest" });
  }

  #choose(text: string): void {
    clearTimeout(this.#timer);
    this.#close();
    this.#isChoosing = true;
    this.control.value = text;
    this.control.dispatchEvent(new Event("input", { bubbles: true }));
    this.#isChoosing = false;
  }

  #show(): void {
    if (!this.#open.isOpen) {
      this.#open.isOpen = true;
      this.#list.hidden = false;
      // Safari has popovers since 17.0, Firefox since 125; before, the list lies among the outputs.
      if ("showPopover" in this.#list) this.#list.showPopover();
      this.control.setAttribute("aria-expanded", "true");
      const { signal } = (this.#open.listening = new AbortController());
      const place = (): void => this.#place();
      document.addEventListener("scroll", place, { capture: true, passive: true, signal });
      for (const target of [window, window.visualViewport])
        target?.addEventListener("resize", place, { signal });
    }
    this.#place();
  }

  #close(): void {
    clearTimeout(this.#timer);
    if (!this.#open.isOpen) return;
    this.#open.isOpen = false;
    this.#open.listening.abort();
    this.#activate(-1);
    this.#list.hidden = true;
    if ("hidePopover" in this.#list && this.#list.isConnected) this.#list.hidePopover();
    this.control.setAttribute("aria-expanded", "false");
    this.#status.textContent = "";
  }

  /** Put the list below the field, or above it where there is more room. */
  #place(): void {
    const field = this.control.getBoundingClientRect();
    const view = window.visualViewport;
    const top = view?.offsetTop ?? 0;
    const bottom = top + (view?.height ?? innerHeight);
    const { style } = this.#list;
    style.left = `${field.left}px`;
    style.width = `${field.width}px`;
    style.maxHeight = `${MAX_HEIGHT}px`;
    const below = bottom - field.bottom - GAP - MARGIN;
    const above = field.top - top - GAP - MARGIN;
    const opensUp = this.#list.offsetHeight > below && above > below;
    style.maxHeight = `${Math.max(0, Math.min(MAX_HEIGHT, opensUp ? above : below))}px`;
    style.top = `${opensUp ? field.top - GAP - this.#list.offsetHeight : field.bottom + GAP}px`;
  }
}
