/** Shared by checkbox and radio: a list of labelled boxes. */
import { element } from "../dom/element";
import { partWithDefaults, type ItemOf } from "../protocol/defaults";
import type { Option } from "../protocol/generated";
import { Field, type FieldHost } from "./field";

type ChoiceItem = ItemOf<"checkbox"> | ItemOf<"radio">;

export abstract class ChoicesField<I extends ChoiceItem> extends Field<I> {
  protected boxes: HTMLInputElement[] = [];
  /** Index of the first option. Later lists of options continue the numbers of earlier ones. */
  #base: number;
  protected isRequired: boolean;
  readonly #list: HTMLElement;

  constructor(
    item: I,
    host: FieldHost,
    private readonly type: "checkbox" | "radio",
  ) {
    super(item, host, type === "radio" ? "radiogroup" : "group");
    this.#base = item.base;
    this.isRequired = item.required;
    this.#list = element("div");
    this.#list.addEventListener("change", () => host.changed(this));
    this.#fill(item.options);
    this.assemble(this.#list);
  }

  get controls(): readonly HTMLElement[] {
    return this.boxes;
  }

  read(): number[] {
    return this.boxes.flatMap((box, index) => (box.checked ? [this.#base + index] : []));
  }

  get isEmpty(): boolean {
    return !this.boxes.some((box) => box.checked);
  }

  protected apply(key: string, value: unknown): boolean {
    switch (key) {
      case "options":
        this.#fill(value as readonly Option[]);
        return true;
      case "base":
        this.#base = Number(value);
        return true;
      case "required":
        this.isRequired = Boolean(value);
        if (this.type === "radio") for (const box of this.boxes) box.required = this.isRequired;
        return true;
      case "value": {
        const selected = new Set(value as readonly number[]);
        this.boxes.forEach((box, index) => {
          box.checked = selected.has(this.#base + index);
        });
        return true;
      }
      default:
        return false;
    }
  }

  #fill(options: readonly Option[]): void {
    this.boxes = [];
    const rows = options.map((part, index) => {
      const { label, selected, disabled } = partWithDefaults("Option", part);
      const box = element("input", {
        type: this.type,
        class: "form-check-input",
        // Radio buttons are grouped by name within their form.
        name: this.name,
        value: index,
        checked: selected,
        disabled,
        required: this.type === "radio" && this.isRequired,
      });
      this.boxes.push(box);
      return element(
        "div",
        { class: this.item.inline ? "form-check form-check-inline" : "form-check" },
        element(
          "label",
          { class: "form-check-label" },
          box,
          element("span", { class: "form-check-text" }, label),
        ),
      );
    });
    this.#list.replaceChildren(...rows);
  }
}
