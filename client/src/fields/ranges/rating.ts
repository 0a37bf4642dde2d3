/** Stars: radio buttons, so that the arrow keys choose and screen readers read "3 of 5". */
import "./ranges.scss";
import { element } from "../../dom/element";
import type { ItemOf } from "../../protocol/defaults";
import { Field, type FieldHost } from "../field";

export class RatingField extends Field<ItemOf<"rating">> {
  readonly #stars: readonly HTMLInputElement[];
  #isRequired: boolean;

  constructor(item: ItemOf<"rating">, host: FieldHost) {
    super(item, host, "radiogroup");
    this.#isRequired = item.required;
    this.#stars = Array.from({ length: item.max_value }, (_, index) =>
      element("input", {
        type: "radio",
        name: this.name,
        value: index + 1,
        checked: item.value === index + 1,
        "aria-label": host.messages.text("stars", String(index + 1), String(item.max_value)),
      }),
    );
    const list = element("div", { class: "webio-rating" }, ...this.#stars);
    list.addEventListener("change", () => host.changed(this));
    this.assemble(list);
  }

  get controls(): readonly HTMLElement[] {
    return this.#stars;
  }

  read(): number {
    return this.#stars.findIndex((star) => star.checked) + 1;
  }

  get isEmpty(): boolean {
    return this.read() === 0;
  }

  override focus(): void {
    // Tab reaches the star that is chosen.
    (this.#stars.find((star) => star.checked) ?? this.#stars[0])?.focus();
  }

  override validate(): string | null {
    return this.#isRequired && this.isEmpty ? this.host.messages.text("choose_one") : null;
  }

  protected apply(key: string, value: unknown): boolean {
    switch (key) {
      case "value":
        this.#stars.forEach((star, index) => (star.checked = index + 1 === value));
        return true;
      case "required":
        this.#isRequired = Boolean(value);
        return true;
      default:
        return false;
    }
  }
}
