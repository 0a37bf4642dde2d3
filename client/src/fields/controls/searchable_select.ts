/** A drop-down with search, and with chips for several options: tom-select, loaded when a page first shows one. */
import "./searchable_select.scss";
import TomSelect from "tom-select/base";
import { element, setAttributes } from "../../dom/element";
import type { Messages } from "../../i18n/messages";

/** Replaces a select element visually, and keeps it up to date. */
export class SearchableSelect {
  /** Tells screen readers of several options which are selected, whenever that changes. */
  readonly #status = element("span", { class: "visually-hidden", role: "status" });
  #tom: TomSelect;

  constructor(
    private readonly control: HTMLSelectElement,
    private readonly messages: Messages,
    private readonly naming: { readonly labelledBy: string | null; readonly label: string | null },
  ) {
    this.control.after(this.#status);
    this.#tom = this.#make();
  }

  /** The element that shows the validity, and the one that is focused and describes it. */
  get controls(): readonly HTMLElement[] {
    return [this.#tom.control, this.#tom.control_input];
  }

  focus(): void {
    this.#tom.control_input.focus();
  }

  /** Run `change`, which may change the select element in any way. */
  replace(change: () => void): void {
    // Restores the element's initial options, so the change comes after it.
    this.#tom.destroy();
    change();
    this.#tom = this.#make();
  }

  dispose(): void {
    this.#tom.destroy();
  }

  #make(): TomSelect {
    const tom = new TomSelect(this.control, {
      hideSelected: false,
      // Highlighted matches split words for screen readers.
      highlight: false,
      maxOptions: null,
      // Clicking, typing and the arrow keys open the list, focus alone does not.
      openOnFocus: false,
      hidePlaceholder: true,
      // No delay: fast typing followed by Enter must select the match of the whole text.
      refreshThrottle: 0,
      // A panel that is fixed to the window's edge would hide most of the list.
      onDropdownOpen: (list: HTMLElement) => list.scrollIntoView({ block: "nearest" }),
      placeholder: this.messages.text("nothing_selected"),
      render: {
        item: (data: { text: string }) => {
          const item = element("div", {}, data.text);
          if (this.control.multiple) item.append(this.#removeButton(item, data.text));
          return item;
        },
        no_results: () => {
          const none = document.createElement("div");
          none.className = "no-results";
          none.textContent = this.messages.text("nothing_found");
          return this.messages.mark(none);
        },
      },
    });
    if (this.control.multiple) this.#selectSeveral(tom);
    let wasOpen = false;
    tom.control.addEventListener("mousedown", () => (wasOpen = tom.isOpen), { capture: true });
    tom.control.addEventListener("click", (event) => {
      if (!wasOpen && !(event.target instanceof Element && event.target.closest(".remove"))) tom.open();
    });
    this.control.setAttribute("aria-hidden", "true");
    // The same name as the select element, which is hidden.
    const { labelledBy, label } = this.naming;
    for (const part of [tom.control_input, tom.dropdown_content]) {
      setAttributes(part, { "aria-labelledby": labelledBy, "aria-label": labelledBy ? null : label });
    }
    return tom;
  }

  #removeButton(item: HTMLElement, text: string): HTMLElement {
    const name = this.messages.text("remove_file", text);
    // By keyboard: Backspace, or the arrow keys and Delete. So Tab goes to the next field, however many chips there are.
    const button = element("button", {
      type: "button",
      class: "remove",
      tabindex: -1,
      "aria-label": name,
      title: name,
    });
    // The field keeps the focus.
    button.addEventListener("mousedown", (event) => {
      event.preventDefault();
      event.stopPropagation();
    });
    button.addEventListener("click", (event) => {
      event.stopPropagation();
      if (this.#tom.isLocked) return;
      this.#tom.removeItem(item.dataset["value"]);
      this.#tom.refreshOptions(false);
      this.#tom.inputState();
    });
    return button;
  }

  #selectSeveral(tom: TomSelect): void {
    toggleOnSelect(tom);
    tom.dropdown_content.setAttribute("aria-multiselectable", "true");
    // tom-select calls the option that the arrow keys have reached selected; those that are chosen are checked.
    tom.hook("after", "refreshOptions", () => {
      for (const option of tom.dropdown_content.querySelectorAll("[role=option]"))
        option.setAttribute("aria-checked", String(option.classList.contains("selected")));
    });
    // The text has found its option: the next one is looked for among all.
    tom.hook("after", "addItem", () => {
      if (!tom.isFocused || tom.inputValue() === "") return;
      tom.setTextboxValue("");
      tom.refreshOptions();
    });
    tom.hook("after", "updateOriginalInput", () => {
      const chosen = [...this.control.selectedOptions].map((option) => option.label);
      this.#status.textContent = chosen.join(", ") || this.messages.text("nothing_selected");
    });
  }
}

/** Selecting a selected option deselects it. */
function toggleOnSelect(tom: TomSelect): void {
  const select = tom.onOptionSelect.bind(tom);
  tom.hook("instead", "onOptionSelect", (event: KeyboardEvent | MouseEvent, option: HTMLElement) => {
    const value = option.dataset["value"];
    if (value === undefined || !option.classList.contains("selected")) {
      select(event, option);
      return;
    }
    tom.removeItem(value);
    tom.refreshOptions();
    event.preventDefault();
    event.stopPropagation();
  });
}
