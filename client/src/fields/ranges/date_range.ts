/** Two dates: the browser's own fields, whose calendars know the language, the keyboard and the phone. */
import "./ranges.scss";
import { element, setAttributes } from "../../dom/element";
import type { ItemOf } from "../../protocol/defaults";
import { applyAttributes, Field, type FieldHost } from "../field";

export class DateRangeField extends Field<ItemOf<"date_range">> {
  readonly #first: HTMLInputElement;
  readonly #last: HTMLInputElement;
  #isRequired: boolean;

  constructor(item: ItemOf<"date_range">, host: FieldHost) {
    super(item, host, "group");
    this.#isRequired = item.required;
    const { messages } = host;
    this.#first = this.#date(0);
    this.#last = this.#date(1);
    this.#setLimits(item.min_value, item.max_value);
    const labelled = (text: string, control: HTMLInputElement): HTMLElement =>
      element("div", {}, messages.mark(element("label", { for: control.id }, text)), control);
    this.assemble(
      element(
        "div",
        { class: "webio-date-range" },
        labelled(messages.text("date_first"), this.#first),
        labelled(messages.text("date_last"), this.#last),
      ),
    );
  }

  get controls(): readonly HTMLElement[] {
    return [this.#first, this.#last];
  }

  read(): string[] {
    return [this.#first.value, this.#last.value];
  }

  /** One day alone is not checked before submission, nor are two in the wrong order. */
  get isEmpty(): boolean {
    const [first, last] = this.read() as [string, string];
    return first === "" || last === "" || first > last;
  }

  override validate(): string | null {
    const { messages } = this.host;
    const [first, last] = this.read() as [string, string];
    if (first === "" && last === "") return this.#isRequired ? messages.text("both_dates") : null;
    if (first === "" || last === "") return messages.text("both_dates");
    return first > last ? messages.text("dates_reversed") : null;
  }

  override focus(): void {
    const [first, last] = this.read();
    if (first && !last) this.#last.focus();
    else super.focus();
  }

  protected apply(key: string, value: unknown): boolean {
    switch (key) {
      case "value": {
        const [first, last] = value as readonly string[];
        this.#first.value = first ?? "";
        this.#last.value = last ?? "";
        return true;
      }
      case "required":
        this.#isRequired = Boolean(value);
        return true;
      case "min_value":
        this.#setLimits(String(value), this.#first.max);
        return true;
      case "max_value":
        this.#setLimits(this.#first.min, String(value));
        return true;
      default:
        return false;
    }
  }

  #date(index: 0 | 1): HTMLInputElement {
    const { item, host } = this;
    const control = element("input", {
      id: index === 0 ? this.controlId : `${this.controlId}-last`,
      name: this.name,
      type: "date",
      class: "form-control",
      value: item.value[index] || null,
      autocomplete: "off",
    });
    applyAttributes(control, item.attributes);
    control.addEventListener("input", () => host.changed(this));
    return control;
  }

  #setLimits(min: string, max: string): void {
    for (const control of [this.#first, this.#last])
      setAttributes(control, { min: min || null, max: max || null });
  }
}
