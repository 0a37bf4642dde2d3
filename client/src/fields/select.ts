import { element } from "../dom/element";
import { partWithDefaults, type ItemOf } from "../protocol/defaults";
import type { Option } from "../protocol/generated";
import { LazyChunk } from "../runtime/lazy_chunk";
import type { SearchableSelect } from "./controls/searchable_select";
import { applyAttributes, Field, type FieldHost } from "./field";

/** Longer lists scroll. */
const MAX_ROWS = 8;

const searchable = new LazyChunk(() => import("./controls/searchable_select"));

/** By default, a multiple selection is native on phones and tablets, which have a better control of their own. */
function isNative(item: ItemOf<"select">): boolean {
  return item.native ?? !(item.multiple && !matchMedia("(pointer: coarse)").matches);
}

export class SelectField extends Field<ItemOf<"select">> {
  readonly #control: HTMLSelectElement;
  readonly #searchable: SearchableSelect | null = null;
  #options: readonly Option[];
  #base: number;
  #isRequired: boolean;

  static chunks(item: ItemOf<"select">): LazyChunk<unknown>[] {
    return isNative(item) ? [] : [searchable];
  }

  constructor(item: ItemOf<"select">, host: FieldHost) {
    super(item, host);
    const native = isNative(item);
    const { SearchableSelect } = native ? { SearchableSelect: null } : searchable.get();
    this.#options = item.options;
    this.#base = item.base;
    this.#isRequired = item.required;
    this.#control = element("select", {
      ...this.controlAttributes,
      class: "form-select",
      multiple: item.multiple,
      // The browser cannot show an error of a hidden control: validate() does.
      required: native && item.required,
    });
    this.#fill();
    applyAttributes(this.#control, item.attributes);
    this.#control.addEventListener("change", () => host.changed(this));
    if (SearchableSelect) {
      const container = element("div", { class: "bootstrap-select" }, this.#control);
      this.#searchable = new SearchableSelect(this.#control, host.messages, this.#naming());
      this.assemble(container);
    } else {
      this.assemble(this.#control);
    }
  }

  get controls(): readonly HTMLElement[] {
    return [this.#control, ...(this.#searchable?.controls ?? [])];
  }

  /** Return the name for screen readers of the element that is focused. */
  #naming(): { labelledBy: string | null; label: string | null } {
    return {
      labelledBy: this.#control.getAttribute("aria-labelledby"),
      label: this.item.label || this.#control.getAttribute("aria-label"),
    };
  }

  read(): number[] {
    const selected = [...this.#control.options].filter((option) => option.selected && !option.disabled);
    // The searchable control moves selected options: only their value identifies them.
    return selected.map((option) => Number(option.value) + this.#base).toSorted((one, other) => one - other);
  }

  get isEmpty(): boolean {
    return this.read().length === 0;
  }

  override get takesInitialFocus(): boolean {
    return true;
  }

  override focus(): void {
    if (this.#searchable) this.#searchable.focus();
    else super.focus();
  }

  override validate(): string | null {
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

  /** Show the options with these selected; null: as they were declared. */
  #change(selected: ReadonlySet<number> | null): void {
    const change = (): void => {
      this.#fill();
      if (!selected) return;
      for (const option of this.#control.options) option.selected = selected.has(Number(option.value));
      if (selected.size === 0 && !this.item.multiple) this.#control.selectedIndex = -1;
    };
    if (this.#searchable) this.#searchable.replace(change);
    else change();
  }

  #fill(): void {
    this.#control.replaceChildren(
      ...this.#options.map((part, index) => {
        const { label, selected, disabled } = partWithDefaults("Option", part);
        return element("option", { value: index, selected, disabled }, label);
      }),
    );
    if (this.item.multiple) this.#control.size = Math.min(Math.max(this.#options.length, 2), MAX_ROWS);
  }
}
