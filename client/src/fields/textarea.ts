import type { CodeEditor } from "../code/editor";
import { element } from "../dom/element";
import type { ItemOf } from "../protocol/defaults";
import { LazyChunk } from "../runtime/lazy_chunk";
import { applyAttributes, Field, type FieldHost } from "./field";

const editors = new LazyChunk(() => import("../code/editor"));

export class TextareaField extends Field<ItemOf<"textarea">> {
  readonly #control: HTMLTextAreaElement;
  readonly #editor: CodeEditor | null = null;
  #isRequired: boolean;
  #minlength: number;

  static chunks(item: ItemOf<"textarea">): LazyChunk<unknown>[] {
    return item.code === null ? [] : [editors];
  }

  constructor(item: ItemOf<"textarea">, host: FieldHost) {
    super(item, host);
    this.#isRequired = item.required;
    this.#minlength = item.minlength;
    const plain = item.code === null;
    this.#control = element(
      "textarea",
      {
        ...this.controlAttributes,
        class: "form-control",
        rows: item.rows,
        placeholder: item.placeholder || null,
        // The browser cannot show an error of a hidden control: validate() does.
        required: plain && item.required,
        readonly: item.readonly,
        maxlength: item.maxlength || null,
        minlength: (plain && item.minlength) || null,
      },
      item.value,
    );
    applyAttributes(this.#control, item.attributes);
    if (item.code === null) {
      this.#control.addEventListener("input", () => host.changed(this));
      this.assemble(this.#control);
      return;
    }
    // The textarea remains, hidden and up to date, for scripts of apps.
    this.#control.hidden = true;
    this.#editor = new (editors.get().CodeEditor)({
      value: item.value,
      rows: item.rows,
      settings: item.code,
      readOnly: item.readonly,
      maxlength: item.maxlength,
      placeholder: item.placeholder,
      label: item.label || host.titleId === null ? null : host.titleId,
      labelText: item.label || item.placeholder || item.name,
      keyboardHelp: host.messages.text("editor_keys"),
      changed: (text) => {
        this.#control.value = text;
        host.changed(this);
      },
    });
    this.assemble(element("div", { class: "webio-code" }, this.#control, this.#editor.element));
    this.group.querySelector("label")?.addEventListener("click", () => this.focus());
  }

  get controls(): readonly HTMLElement[] {
    return [this.#control, ...(this.#editor?.controls ?? [])];
  }

  read(): string {
    return this.#editor?.text ?? this.#control.value;
  }

  get isEmpty(): boolean {
    return this.read() === "";
  }

  override focus(): void {
    if (this.#editor) this.#editor.focus();
    else super.focus();
  }

  override validate(): string | null {
    if (!this.#editor) return null;
    const { messages } = this.host;
    const text = this.read();
    if (this.#isRequired && text === "") return messages.text("fill_in");
    if (text !== "" && text.length < this.#minlength && text !== this.item.value) {
      return messages.text("too_short", String(this.#minlength));
    }
    return null;
  }

  override wasReset(): void {
    this.#editor?.setText(this.#control.value);
  }

  override dispose(): void {
    this.#editor?.dispose();
  }

  protected apply(key: string, value: unknown): boolean {
    const control = this.#control;
    switch (key) {
      case "value":
        control.value = String(value);
        this.#editor?.setText(control.value);
        return true;
      case "readonly":
        control.readOnly = Boolean(value);
        this.#editor?.setReadOnly(control.readOnly);
        return true;
      case "required":
        this.#isRequired = Boolean(value);
        control.required = this.#isRequired && !this.#editor;
        return true;
      case "rows":
        control.rows = Number(value);
        this.#editor?.setRows(control.rows);
        return true;
      case "placeholder":
        control.placeholder = String(value);
        this.#editor?.setPlaceholder(control.placeholder);
        return true;
      case "maxlength":
        if (Number(value)) control.maxLength = Number(value);
        else control.removeAttribute("maxlength");
        this.#editor?.setMaxlength(Number(value));
        return true;
      case "minlength":
        this.#minlength = Number(value);
        if (this.#editor || !this.#minlength) control.removeAttribute("minlength");
        else control.minLength = this.#minlength;
        return true;
      default:
        return false;
    }
  }
}
