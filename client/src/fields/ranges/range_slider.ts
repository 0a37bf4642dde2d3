/** Two ends of a range of numbers: two sliders over each other, so that keyboard and screen readers know them. */
import "../slider.scss";
import "./ranges.scss";
import { element } from "../../dom/element";
import type { ItemOf } from "../../protocol/defaults";
import { applyAttributes, Field, type FieldHost } from "../field";

/** Width of a thumb in rem, as in the style sheet. */
const THUMB = 1.125;

type Limit = "min_value" | "max_value" | "step";

export class RangeSliderField extends Field<ItemOf<"range_slider">> {
  readonly #low: HTMLInputElement;
  readonly #high: HTMLInputElement;
  readonly #track: HTMLElement;
  readonly #output = element("output", { class: "form-control-range-value" });
  #limits: Readonly<Record<Limit, number>>;

  constructor(item: ItemOf<"range_slider">, host: FieldHost) {
    super(item, host, "group");
    this.#limits = item;
    this.#low = this.#thumb(0, host.messages.text("range_low"));
    this.#high = this.#thumb(1, host.messages.text("range_high"));
    this.#track = element("div", { class: "webio-two-thumbs" }, this.#low, this.#high);
    this.#track.addEventListener("pointerdown", (event) => this.#pressed(event));
    this.#show();
    this.assemble(element("div", { class: "webio-range" }, this.#track, this.#output));
  }

  get controls(): readonly HTMLElement[] {
    return [this.#low, this.#high];
  }

  read(): number[] {
    return [this.#low.valueAsNumber, this.#high.valueAsNumber];
  }

  get isEmpty(): boolean {
    return false;
  }

  override wasReset(): void {
    this.#show();
  }

  protected apply(key: string, value: unknown): boolean {
    const attribute = { value: "value", min_value: "min", max_value: "max", step: "step" }[key];
    if (attribute === undefined) return false;
    if (key === "value") {
      const [low, high] = value as readonly [number, number];
      this.#low.value = String(low);
      this.#high.value = String(high);
    } else {
      this.#limits = { ...this.#limits, [key]: Number(value) };
      for (const control of [this.#low, this.#high])
        control.setAttribute(attribute, key === "step" && !value ? "any" : String(value));
    }
    this.#show();
    return true;
  }

  #thumb(index: 0 | 1, name: string): HTMLInputElement {
    const { item, host } = this;
    const control = element("input", {
      id: index === 0 ? this.controlId : `${this.controlId}-high`,
      name: this.name,
      "aria-label": name,
      type: "range",
      class: "form-range",
      // The limits are set first: a value outside of the present limits would be clamped.
      min: item.min_value,
      max: item.max_value,
      step: item.step || "any",
      value: item.value[index],
    });
    applyAttributes(control, item.attributes);
    control.addEventListener("input", () => this.#moved(control));
    control.addEventListener("change", () => host.changed(this));
    return control;
  }

  /** Keep the thumbs in order: the one that is moved stops at the other. */
  #moved(control: HTMLInputElement): void {
    const [low, high] = this.read() as [number, number];
    if (low > high) control.value = String(control === this.#low ? high : low);
    this.#show();
  }

  /** Of a press beside the thumbs, the nearer one comes. */
  #pressed(event: PointerEvent): void {
    if (event.target !== this.#track || this.#low.disabled) return;
    const { left, width } = this.#track.getBoundingClientRect();
    // As in a slider of the browser, the middle of a thumb stays half a thumb away from the ends.
    const thumb = THUMB * parseFloat(getComputedStyle(document.documentElement).fontSize);
    const fromLeft = Math.min(Math.max((event.clientX - left - thumb / 2) / (width - thumb), 0), 1);
    const isMirrored = getComputedStyle(this.#track).direction === "rtl";
    const { min_value, max_value } = this.#limits;
    const wanted = min_value + (isMirrored ? 1 - fromLeft : fromLeft) * (max_value - min_value);
    const [low, high] = this.read() as [number, number];
    const control = Math.abs(wanted - low) < Math.abs(wanted - high) || wanted < low ? this.#low : this.#high;
    control.value = String(wanted);
    event.preventDefault();
    control.focus();
    this.#moved(control);
    this.host.changed(this);
  }

  #show(): void {
    const { min_value, max_value, step } = this.#limits;
    const [low, high] = this.read() as [number, number];
    const part = (value: number): string =>
      String(max_value > min_value ? (value - min_value) / (max_value - min_value) : 0);
    this.#track.style.setProperty("--low", part(low));
    this.#track.style.setProperty("--high", part(high));
    // Where both are at the upper end, only the lower one can be moved away.
    this.#track.classList.toggle("webio-low-above", low - min_value > max_value - high && low === high);
    const whole = step !== 0 && [low, high, min_value, max_value, step].every(Number.isInteger);
    const text = (value: number): string => (whole ? String(value) : value.toFixed(2));
    this.#output.value = `${text(low)} – ${text(high)}`;
  }
}
