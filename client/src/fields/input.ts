import { element, setAttributes } from "../dom/element";
import type { ItemOf } from "../protocol/defaults";
import { LazyChunk } from "../runtime/lazy_chunk";
import { isNumber, keepTypedText, showAs } from "./controls/number_text";
import type { Suggestions } from "./controls/suggestions";
import { applyAttributes, Field, type FieldHost, type Properties } from "./field";

const suggestions = new LazyChunk(() => import("./controls/suggestions"));

export class InputField extends Field<ItemOf<"input">> {
  readonly #control: HTMLInputElement;
  readonly #list: HTMLDataListElement;
  readonly #suggestions: Suggestions | null = null;
  /** Reference to a value on the server while the field shows only its label; 0 without one. */
  #labelRef = 0;
  #isReadOnly: boolean;

  static chunks(item: ItemOf<"input">): LazyChunk<unknown>[] {
    return item.suggest ? [suggestions] : [];
  }

  constructor(item: ItemOf<"input">, host: FieldHost) {
    super(item, host);
    const type = item.type;
    this.#isReadOnly = item.readonly;
    this.#list = element("datalist", { id: `${this.controlId}-list` });
    this.#control = element("input", {
      ...this.controlAttributes,
      class: type === "color" ? "form-control form-control-color" : "form-control",
      type: type === "float" ? "text" : type,
      inputmode: type === "float" ? "decimal" : type === "number" ? "numeric" : null,
      // Otherwise browsers refuse a fraction in words of their own, before the page says that it must be whole.
      step: type === "number" ? "any" : null,
      value: item.value || null,
      placeholder: item.placeholder || null,
      required: item.required,
      readonly: item.readonly,
      // Otherwise browsers suggest what was entered into a field of this name in any other app.
      autocomplete: type === "password" ? "current-password" : "off",
    });
    applyAttributes(this.#control, item.attributes);
    if (type === "number") keepTypedText(this.#control);
    this.#control.addEventListener("input", () => host.changed(this));
    this.#suggest(item.datalist);
    const body = this.#withAction();
    if (item.suggest) {
      const { messages } = host;
      this.#suggestions = new (suggestions.get().Suggestions)(this.#control, item.suggest, messages, (text) =>
        host.ask(item.suggest, text),
      );
      body.append(...this.#suggestions.elements);
    }
    this.assemble(body);
  }

  get controls(): readonly HTMLElement[] {
    return [this.#control];
  }

  read(): string | { held: number } {
    return this.#labelRef ? { held: this.#labelRef } : this.#control.value;
  }

  get isEmpty(): boolean {
    return this.#control.value === "";
  }

  override get takesInitialFocus(): boolean {
    return this.item.type !== "color";
  }

  override validate(): string | null {
    const { type } = this.item;
    if (type !== "number" && type !== "float") return null;
    if (this.#labelRef) return null;
    const text = this.#control.value;
    const wrong = this.#control.validity.badInput || (text !== "" && !isNumber(type, text));
    if (!wrong) return null;
    return this.host.messages.text(type === "number" ? "not_a_whole_number" : "not_a_number");
  }

  override wasReset(): void {
    this.#labelRef = 0;
    this.#control.readOnly = this.#isReadOnly;
    const type = this.item.type === "float" ? "text" : this.item.type;
    if (this.#control.type !== type) showAs(this.#control, type);
  }

  override dispose(): void {
    this.#suggestions?.dispose();
  }

  override update(properties: Properties): void {
    // A label comes with a reference to its value, a value without one.
    if ("value" in properties) this.#show(String(properties["value"]), Number(properties["held"] ?? 0));
    super.update(properties);
  }

  protected apply(key: string, value: unknown): boolean {
    switch (key) {
      case "value":
      case "held":
        return true;
      case "readonly":
        this.#isReadOnly = Boolean(value);
        this.#control.readOnly = this.#isReadOnly || this.#labelRef > 0;
        return true;
      case "placeholder":
        this.#control.placeholder = String(value);
        return true;
      case "required":
        this.#control.required = Boolean(value);
        return true;
      case "datalist":
        this.#suggest(value as readonly string[]);
        return true;
      default:
        return false;
    }
  }

  /** Show a value, or a label. Number and date fields cannot show a label and become text fields. */
  #show(text: string, labelRef: number): void {
    this.wasReset();
    this.#labelRef = labelRef;
    if (labelRef) {
      this.#control.type = "text";
      this.#control.readOnly = true;
    }
    this.#control.value = text;
  }

  #suggest(suggestions: readonly string[]): void {
    this.#list.replaceChildren(...suggestions.map((value) => element("option", { value })));
    setAttributes(this.#control, { list: suggestions.length > 0 ? this.#list.id : null });
  }

  #withAction(): DocumentFragment {
    const parts = new DocumentFragment();
    if (!this.item.action) {
      parts.append(this.#control, this.#list);
      return parts;
    }
    const button = element("button", { type: "button", class: "btn btn-outline-primary" }, this.item.action);
    button.addEventListener("click", () => this.host.run(this.item.action_callback));
    parts.append(element("div", { class: "input-group" }, this.#control, button), this.#list);
    return parts;
  }
}
