/** The bar in which a terminal's text is searched. */
import type { ISearchOptions } from "@xterm/addon-search";
import { element } from "../../dom/element";
import type { Messages } from "../../i18n/messages";
import type { Emulator } from "./emulator";

const OPTIONS: ISearchOptions = {
  decorations: {
    matchBackground: "#4b4122",
    matchOverviewRuler: "#e9be6c",
    activeMatchBackground: "#7d6424",
    activeMatchColorOverviewRuler: "#e9be6c",
  },
};

function createButton(text: string, name: string, act: () => void): HTMLElement {
  const made = element("button", { type: "button", "aria-label": name, title: name }, text);
  made.addEventListener("click", act);
  return made;
}

export class FindBar {
  readonly element: HTMLElement;
  readonly #field: HTMLInputElement;

  constructor(
    private readonly emulator: Emulator,
    messages: Messages,
    private readonly closed: () => void,
  ) {
    const label = messages.text("terminal_find");
    this.#field = element("input", { type: "search", "aria-label": label, placeholder: label });
    const count = element("span", { class: "webio-terminal-count", role: "status" });
    this.element = element(
      "div",
      { class: "webio-terminal-find", role: "search", hidden: true },
      this.#field,
      count,
      createButton("↑", messages.text("terminal_previous"), () => this.#find(false)),
      createButton("↓", messages.text("terminal_next"), () => this.#find(true)),
      createButton("×", messages.text("close"), () => this.close()),
    );
    emulator.search.onDidChangeResults(({ resultIndex, resultCount }) => {
      const isFound = resultCount > 0;
      count.textContent = isFound ? `${resultIndex + 1} / ${resultCount}` : messages.text("nothing_found");
      if (this.#field.value === "") count.textContent = "";
    });
    this.#field.addEventListener("input", () => this.#find(false, true));
    this.element.addEventListener("keydown", (event) => {
      if (event.key === "Escape") this.close();
      else if (event.key === "Enter" && event.target === this.#field) this.#find(event.shiftKey);
      else return;
      event.preventDefault();
    });
  }

  open(): void {
    this.element.hidden = false;
    this.#field.focus();
    this.#field.select();
    if (this.#field.value) this.#find(false, true);
  }

  close(): void {
    this.element.hidden = true;
    this.emulator.search.clearDecorations();
    this.emulator.terminal.clearSelection();
    this.closed();
  }

  /** Find the next match below, or above, where a reader of a terminal looks first. */
  #find(isForward: boolean, incremental = false): void {
    const { search } = this.emulator;
    const text = this.#field.value;
    if (text === "") search.clearDecorations();
    else if (isForward) search.findNext(text, { ...OPTIONS, incremental });
    else search.findPrevious(text, { ...OPTIONS, incremental });
  }
}
