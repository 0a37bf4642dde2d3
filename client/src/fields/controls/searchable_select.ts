/** A drop-down with search: tom-select, loaded when a page first shows one. */
import "./searchable_select.scss";
import TomSelect from "tom-select/base";
import removeButton from "tom-select/plugins/remove_button/plugin.js";
import { setAttributes } from "../../dom/element";
import type { Messages } from "../../i18n/messages";

TomSelect.define("remove_button", removeButton);

/** Replaces a select element visually, and keeps it up to date. */
export class SearchableSelect {
  #tom: TomSelect;

  constructor(
    private readonly control: HTMLSelectElement,
    private readonly messages: Messages,
    private readonly naming: { readonly labelledBy: string | null; readonly label: string | null },
  ) {
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
      plugins: this.control.multiple ? ["remove_button"] : [],
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
      // tom-select's own templates escape all texts.
      render: {
        no_results: () => {
          const none = document.createElement("div");
          none.className = "no-results";
          none.textContent = this.messages.text("nothing_found");
          return none;
        },
      },
    });
    if (this.control.multiple) toggleOnSelect(tom);
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
