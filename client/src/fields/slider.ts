import { element } from "../dom/element";
import type { ItemOf } from "../protocol/defaults";
import { applyAttributes, Field, type FieldHost } from "./field";
import "./slider.scss";

export class SliderField extends Field<ItemOf<"slider">> {
  readonly #control: HTMLInputElement;
  readonly #output: HTMLOutputElement;
  #range: Readonly<Record<"value" | "min_value" | "max_value" | "step", number>>;

  constructor(item: ItemOf<"slider">, host: FieldHost) {
    super(item, host);
    this.#range = item;
    this.#control = element("input", {
      ...this.controlAttributes,
      type: "range",
      class: "form-range",
      // The limits are set first: a value outside of the present limits would be clamped.
      min: item.min_value,
      max: item.max_value,
      step: item.step || "any",
      value: item.value,
      required: item.required,
    });
    applyAttributes(this.#control, item.attributes);
    this.#output = element("output", { for: this.controlId, class: "form-control-range-value" });
    this.#control.addEventListener("input", () => this.#showNumber());
    this.#control.addEventListener("change", () => host.changed(this));
    this.#showNumber();
    this.assemble(element("div", { class: "webio-range" }, this.#control, this.#output));
  }

  get controls(): readonly HTMLElement[] {
    return [this.#control];
  }

  read(): number {
    return this.#control.valueAsNumber;
  }

  get isEmpty(): boolean {
    return false;
  }

  override wasReset(): void {
    this.#showNumber();
  }

  protected apply(key: string, value: unknown): boolean {
    const attribute = { value: "value", min_value: "min", max_value: "max", step: "step" }[key];
    if (attribute === undefined) return false;
    if (key !== "value") this.#range = { ...this.#range, [key]: Number(value) };
    if (attribute === "value") this.#control.value = String(value);
    else this.#control.setAttribute(attribute, key === "step" && !value ? "any" : String(value));
    this.#showNumber();
    return true;
  }

  #showNumber(): void {
    const { value, min_value, max_value, step } = this.#range;
    const whole = step !== 0 && [value, min_value, max_value, step].every(Number.isInteger);
    this.#output.value = whole ? this.#control.value : this.#control.valueAsNumber.toFixed(2);
  }
}
