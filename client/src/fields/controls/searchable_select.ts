/** The styled drop-down with search: tom-select, loaded when a page first shows one. */
import "./searchable_select.scss";
import TomSelect from "tom-select/base";
import removeButton from "tom-select/plugins/remove_button/plugin.js";
import type { Messages } from "../../i18n/messages";
import { setAttributes } from "../../dom/element";

TomSelect.define("remove_button", removeButton);

/** Stands before the control, and does what it does. */
export class Searchable {
  #tom: TomSelect;

  constructor(
    private readonly control: HTMLSelectElement,
    private readonly messages: Messages,
    private readonly naming: { readonly labelledBy: string | null; readonly label: string | null },
  ) {
    this.#tom = this.#make();
  }

  /** What shows the marks, and what has the focus and tells of them. */
  get controls(): readonly HTMLElement[] {
    return [this.#tom.control, this.#tom.control_input];
  }

  focus(): void {
    this.#tom.control_input.focus();
  }

  /** Runs `change`, which may do what it likes with the control behind. */
  replace(change: () => void): void {
    // Puts the control's first options back: what changes them comes after.
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
      // Its marks tear words apart for screen readers.
      highlight: false,
      maxOptions: null,
      // Focus alone is no wish to see the list: clicking, typing and the arrow keys are.
      openOnFocus: false,
      hidePlaceholder: true,
      // At once: who types fast and presses Enter means what was typed, not what was chosen before.
      refreshThrottle: 0,
      // A panel that is stuck to the window's edge would hide most of it.
      onDropdownOpen: (list: HTMLElement) => list.scrollIntoView({ block: "nearest" }),
      placeholder: this.messages.text("nothing_selected"),
      // Texts are texts: tom-select's own templates escape them.
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
    // Named as the control is, which is hidden now.
    const { labelledBy, label } = this.naming;
    for (const part of [tom.control_input, tom.dropdown_content]) {
      setAttributes(part, { "aria-labelledby": labelledBy, "aria-label": labelledBy ? null : label });
    }
    return tom;
  }
}

/** Choosing what is chosen already takes it away again. */
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
