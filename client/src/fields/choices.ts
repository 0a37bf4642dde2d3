/** What checkbox and radio have in common: a list of labelled boxes. */
import type { Option } from "../protocol/generated";
import { element } from "../dom/element";
import { completePart, type ItemOf } from "../protocol/defaults";
import { Field, type FieldHost } from "./field";

type ChoiceItem = ItemOf<"checkbox"> | ItemOf<"radio">;

export abstract class ChoicesField<I extends ChoiceItem> extends Field<I> {
  protected boxes: HTMLInputElement[] = [];
  /** Options are numbered on and on: those of a later list begin where the earlier one ended. */
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
    this.#list.addEventListener("change", () => host.edited(this));
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
        const chosen = new Set(value as readonly number[]);
        this.boxes.forEach((box, index) => {
          box.checked = chosen.has(this.#base + index);
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
      const { label, selected, disabled } = completePart("Option", part);
      const box = element("input", {
        type: this.type,
        class: "form-check-input",
        // Groups of radio buttons are told apart by name; cards share names, but each has its own form.
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
