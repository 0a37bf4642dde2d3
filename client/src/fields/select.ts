import type { Option } from "../protocol/generated";
import { Chunk } from "../runtime/lazy_chunk";
import { element } from "../dom/element";
import { completePart, type ItemOf } from "../protocol/defaults";
import { applyAttributes, Field, type FieldHost } from "./field";
import type { Searchable } from "./controls/searchable_select";

/** More rows than that make the reader scroll inside the list anyway. */
const MOST_ROWS = 8;

const styled = new Chunk(() => import("./controls/searchable_select"));

export class SelectField extends Field<ItemOf<"select">> {
  readonly #control: HTMLSelectElement;
  readonly #searchable: Searchable | null = null;
  #options: readonly Option[];
  #base: number;
  #isRequired: boolean;

  constructor(item: ItemOf<"select">, host: FieldHost) {
    super(item, host);
    // Without a wish: phones and tablets have a better control for several than a page can offer.
    const native = item.native ?? !(item.multiple && matchMedia("(pointer: fine)").matches);
    const { Searchable } = native ? { Searchable: null } : styled.get();
    this.#options = item.options;
    this.#base = item.base;
    this.#isRequired = item.required;
    this.#control = element("select", {
      ...this.controlAttributes,
      class: "form-select",
      multiple: item.multiple,
      // Of a hidden control the browser could not show what is wrong with it: problem() does.
      required: native && item.required,
    });
    this.#fill();
    applyAttributes(this.#control, item.attributes);
    this.#control.addEventListener("change", () => host.edited(this));
    if (Searchable) {
      const home = element("div", { class: "bootstrap-select" }, this.#control);
      this.#searchable = new Searchable(this.#control, host.messages, this.#naming());
      this.assemble(home);
    } else {
      this.assemble(this.#control);
    }
  }

  get controls(): readonly HTMLElement[] {
    return [this.#control, ...(this.#searchable?.controls ?? [])];
  }

  /** What a screen reader calls the part that gets the focus. */
  #naming(): { labelledBy: string | null; label: string | null } {
    return {
      labelledBy: this.#control.getAttribute("aria-labelledby"),
      label: this.item.label || this.#control.getAttribute("aria-label"),
    };
  }

  read(): number[] {
    const chosen = [...this.#control.options].filter((option) => option.selected && !option.disabled);
    // The styled control moves chosen options about: their place tells nothing, their value does.
    return chosen.map((option) => Number(option.value) + this.#base).toSorted((one, other) => one - other);
  }

  get isEmpty(): boolean {
    return this.read().length === 0;
  }

  override get wantsFocus(): boolean {
    return true;
  }

  override focus(): void {
    if (this.#searchable) this.#searchable.focus();
    else super.focus();
  }

  override problem(): string | null {
    return this.#isRequired && this.isEmpty ? this.host.messages.text("choose_one") : null;
  }

  override wasReset(): void {
    if (this.#searchable) this.#change(null);
  }

  override dispose(): void {
    this.#searchable?.dispose();
  }

  protected apply(key: string, value: unknown): boolean {
    switch (key) {
      case "options":
        this.#options = value as readonly Option[];
        this.#change(null);
        return true;
      case "base":
        this.#base = Number(value);
        return true;
      case "value":
        this.#change(new Set((value as readonly number[]).map((number) => number - this.#base)));
        return true;
      case "required":
        this.#isRequired = Boolean(value);
        this.#control.required = this.#isRequired && !this.#searchable;
        return true;
      default:
        return false;
    }
  }

  /** Shows the options with these chosen; null: as they were declared. */
  #change(chosen: ReadonlySet<number> | null): void {
    const change = (): void => {
      this.#fill();
      if (!chosen) return;
      for (const option of this.#control.options) option.selected = chosen.has(Number(option.value));
      if (chosen.size === 0 && !this.item.multiple) this.#control.selectedIndex = -1;
    };
    if (this.#searchable) this.#searchable.replace(change);
    else change();
  }

  #fill(): void {
    this.#control.replaceChildren(
      ...this.#options.map((part, index) => {
        const { label, selected, disabled } = completePart("Option", part);
        return element("option", { value: index, selected, disabled }, label);
      }),
    );
    if (this.item.multiple) this.#control.size = Math.min(Math.max(this.#options.length, 2), MOST_ROWS);
  }
}
