/**
 * One item of a form, or the control inside a pin: label, control, help, mark, and the raw value.
 *
 * Raw values are what greenio/widgets/items.py says: texts, lists of chosen indices, numbers. Whatever they
 * mean is the server's business.
 */
import type { Item } from "../protocol/generated";
import type { Messages } from "../i18n/messages";
import { element, freshId, setAttributes } from "../dom/element";
import type { Full } from "../protocol/defaults";

/** Whoever shows the field: a form's card, or a pin. */
export interface FieldHost {
  readonly messages: Messages;
  /** The element that names a field without a label of its own, if there is one. */
  readonly titleId: string | null;
  /** The user changed the value. */
  edited(field: Field): void;
  /** The focus left the field. */
  left(field: Field): void;
  /** Marks and messages about the old value are out of date; the new one is told of by `edited`, later. */
  touched(field: Field): void;
  /** The callback of a button beside the field. */
  run(callback: number): void;
  reset(): void;
  cancel(): void;
  /** Where the progress of an upload is shown. */
  progressHome(field: Field): Element;
  /** Whether nobody will ask for this upload any more: the session is over. */
  readonly isOver: boolean;
  /** There is no form that is sent as a whole: what is chosen counts at once. */
  readonly isImmediate: boolean;
}

export type Properties = Readonly<Record<string, unknown>>;

export abstract class Field<I extends Full<Item> = Full<Item>> {
  /** `div.form-group`: the whole field. */
  readonly group: HTMLElement;
  readonly name: string;
  /** Whether a check of the present value is under way on the server; an edit makes its answer worthless. */
  awaitsCheck = false;
  protected readonly controlId: string;
  readonly #label: HTMLElement;
  readonly #help: HTMLElement;
  readonly #invalid: HTMLElement;
  readonly #valid: HTMLElement;

  constructor(
    readonly item: I,
    protected readonly host: FieldHost,
    /** A group of controls is named by a heading, a single control by its label. */
    shape: "control" | "group" | "radiogroup" = "control",
  ) {
    this.name = item.name;
    this.controlId = freshId(item.name);
    const part = (suffix: string): string => `${this.controlId}-${suffix}`;
    this.#label =
      shape === "control"
        ? element("label", { for: this.controlId, class: "form-label" })
        : element("div", { id: part("label"), class: "form-label" });
    this.#help = element("small", { id: part("help"), class: "form-text text-muted" });
    this.#invalid = element("div", { id: part("error"), class: "invalid-feedback" });
    this.#valid = element("div", { class: "valid-feedback" });
    this.group = element("div", { class: "form-group" });
    if (shape !== "control") setAttributes(this.group, { role: shape, ...this.#naming(item.label, true) });
    this.group.addEventListener("focusout", (event) => {
      if (!(event.relatedTarget instanceof Node && this.group.contains(event.relatedTarget))) host.left(this);
    });
  }

  /** The controls that carry `name`, `is-invalid` and so on. */
  abstract get controls(): readonly HTMLElement[];

  /** The raw value, as the server expects it. */
  abstract read(): unknown;

  /** Nothing was entered: such a value is not checked before submission. */
  abstract get isEmpty(): boolean;

  /** Applies a property that only this kind has; false if it knows no such property. */
  protected abstract apply(key: string, value: unknown): boolean;

  /** Why the page itself refuses the value, beyond what the browser checks; null if it does not. */
  problem(): string | null {
    return null;
  }

  /** The browser has put the initial values back. */
  wasReset(): void {}

  /** What has to be done before the value can be read. Rejects when it failed; the field tells why by itself. */
  prepare(): Promise<void> | null {
    return null;
  }

  /** The field has left the page for good. */
  dispose(): void {}

  /** Whether a form without any wish focuses this kind of field first (input.md 3). */
  get wantsFocus(): boolean {
    return false;
  }

  focus(): void {
    (this.controls.find((control) => !control.matches(":disabled")) ?? this.controls[0])?.focus();
  }

  /** Red with a message, green, or neutral. An empty message is red all the same. */
  mark(state: { error: string } | "valid" | null): void {
    const invalid = state !== null && state !== "valid";
    this.group.classList.toggle("has-error", invalid);
    this.group.classList.toggle("has-success", state === "valid");
    this.#invalid.textContent = invalid ? state.error : "";
    for (const control of this.controls) {
      control.classList.toggle("is-invalid", invalid);
      control.classList.toggle("is-valid", state === "valid");
      if (!(control instanceof HTMLButtonElement))
        setAttributes(control, { "aria-invalid": invalid ? "true" : null });
      this.#describe(control, invalid);
    }
  }

  get isInvalid(): boolean {
    return this.group.classList.contains("has-error");
  }

  /** Changes properties of the item. They never count as edits. */
  update(properties: Properties): void {
    for (const [key, value] of Object.entries(properties)) {
      if (value === null && key !== "valid_status" && key !== "value") continue;
      if (!this.apply(key, value)) this.#applyCommon(key, value);
    }
  }

  /** Puts the parts in order; the constructors of the kinds call it when their controls exist. */
  protected assemble(body: Node): void {
    const { item } = this;
    this.#setLabel(item.label);
    this.#help.textContent = item.help_text;
    this.group.replaceChildren(this.#label, body, this.#invalid, this.#valid, this.#help);
    this.#help.hidden = item.help_text === "";
    for (const control of this.controls) this.#describe(control, false);
    if (item.auto_focus) this.controls[0]?.setAttribute("auto_focus", "true");
  }

  /** What a single control gets: its id, name, and a name for screen readers when it has no label. */
  protected get controlAttributes(): Record<string, string | null> {
    return { id: this.controlId, name: this.name, ...this.#naming(this.item.label, false) };
  }

  #naming(label: string, group: boolean): Record<string, string | null> {
    if (label) return { "aria-labelledby": group ? `${this.controlId}-label` : null, "aria-label": null };
    if (this.host.titleId) return { "aria-labelledby": this.host.titleId, "aria-label": null };
    const placeholder = "placeholder" in this.item ? this.item.placeholder : "";
    return { "aria-labelledby": null, "aria-label": placeholder || this.item.help_text || this.name };
  }

  #setLabel(label: string): void {
    this.#label.textContent = label;
    this.#label.hidden = label === "";
    const isGroup = this.#label.localName !== "label";
    if (isGroup) setAttributes(this.group, this.#naming(label, true));
    else for (const control of this.controls.slice(0, 1)) setAttributes(control, this.#naming(label, false));
  }

  #describe(control: HTMLElement, invalid: boolean): void {
    const ids = [invalid ? this.#invalid.id : "", this.#help.textContent ? this.#help.id : ""].filter(
      Boolean,
    );
    setAttributes(control, { "aria-describedby": ids.join(" ") || null });
  }

  #applyCommon(key: string, value: unknown): void {
    switch (key) {
      case "label":
        this.#setLabel(String(value));
        break;
      case "help_text":
        this.#help.textContent = String(value);
        this.#help.hidden = this.#help.textContent === "";
        for (const control of this.controls) this.#describe(control, this.isInvalid);
        break;
      case "valid_status":
        this.mark(value === true ? "valid" : value === false ? { error: this.#invalid.textContent } : null);
        break;
      case "valid_feedback":
        this.#valid.textContent = String(value);
        break;
      case "invalid_feedback":
        this.#invalid.textContent = String(value);
        break;
      case "attributes":
        for (const control of this.controls)
          applyAttributes(control, value as Readonly<Record<string, string | boolean>>);
        break;
      default:
        for (const control of this.controls) applyAttributes(control, { [key]: value as string });
    }
  }
}

/** Sets an author's attributes. His classes join ours; our names and types stay. */
export function applyAttributes(
  control: Element,
  attributes: Readonly<Record<string, string | boolean>>,
): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (name === "class") control.classList.add(...String(value).split(/\s+/).filter(Boolean));
    else if (name !== "name" && name !== "id") setAttributes(control, { [name]: value });
  }
}
