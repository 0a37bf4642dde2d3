/**
 * One item of a form, or the control of a pin: label, control, help text, validity, and the raw value.
 *
 * Raw values are declared in greenio/widgets/items.py: texts, lists of selected indices, numbers. The server
 * interprets them.
 */
import { element, createId, setAttributes } from "../dom/element";
import type { Messages } from "../i18n/messages";
import type { CommandOf, Complete } from "../protocol/defaults";
import type { Item } from "../protocol/generated";

/** The container of a field: a form, or a pin. */
export interface FieldHost {
  readonly messages: Messages;
  /** Id of the element that names a field without a label of its own, or null. */
  readonly titleId: string | null;
  /** The user has changed the value. */
  changed(field: Field): void;
  /** The field has lost the focus. */
  blurred(field: Field): void;
  /** Validity and messages of the old value are outdated; `changed` reports the new value later. */
  invalidated(field: Field): void;
  /** The user has changed an editable table: send the changes. */
  sendEdits(field: Field, batch: string, changes: readonly unknown[]): void;
  /** Run the callback of a button beside the field. */
  run(callback: number): void;
  /** Run the callback of the field with a value, which is no action of the user: nothing is said if it cannot run. */
  ask(callback: number, value: unknown): void;
  reset(): void;
  cancel(): void;
  /** Return the element in which the progress of an upload is shown. */
  progressContainer(field: Field): Element;
  /** Whether the session has ended, so that uploads are of no use any more. */
  readonly isSessionEnded: boolean;
  /** Whether values are reported at once, without a form that is submitted as a whole. */
  readonly isImmediate: boolean;
}

export type Properties = Readonly<Record<string, unknown>>;

export abstract class Field<I extends Complete<Item> = Complete<Item>> {
  /** `div.form-group`: the whole field. */
  readonly group: HTMLElement;
  readonly name: string;
  /** Whether the server is checking the present value; after a change, its result is ignored. */
  awaitsCheck = false;
  /** Whether the user has changed the value. */
  isEdited = false;
  protected readonly controlId: string;
  readonly #label: HTMLElement;
  readonly #help: HTMLElement;
  readonly #invalid: HTMLElement;
  readonly #valid: HTMLElement;

  constructor(
    readonly item: I,
    protected readonly host: FieldHost,
    /** Groups of controls are named by a heading, single controls by a label. */
    shape: "control" | "group" | "radiogroup" = "control",
  ) {
    this.name = item.name;
    this.controlId = createId(item.name);
    const part = (suffix: string): string => `${this.controlId}-${suffix}`;
    this.#label =
      shape === "control"
        ? element("label", { for: this.controlId, class: "form-label" })
        : element("div", { id: part("label"), class: "form-label" });
    this.#help = element("small", { id: part("help"), class: "form-text text-muted" });
    this.#invalid = element("div", { id: part("error"), class: "invalid-feedback", dir: "auto" });
    this.#valid = element("div", { class: "valid-feedback" });
    this.group = element("div", { class: "form-group" });
    if (shape !== "control") setAttributes(this.group, { role: shape, ...this.#naming(item.label, true) });
    this.group.addEventListener("focusout", (event) => {
      if (!(event.relatedTarget instanceof Node && this.group.contains(event.relatedTarget)))
        host.blurred(this);
    });
  }

  /** The controls that have the name, the validity and so on. */
  abstract get controls(): readonly HTMLElement[];

  /** Return the raw value, as the server expects it. */
  abstract read(): unknown;

  /**
   * Return what a page that is shown again gets as the property `value`; undefined if there is nothing to keep: passwords
   * are never kept, and objects are references to values that the server has set itself.
   */
  draft(): unknown {
    if ("type" in this.item && this.item.type === "password") return undefined;
    const value = this.read();
    return typeof value !== "object" || Array.isArray(value) ? value : undefined;
  }

  /** Whether nothing was entered; such a value is not checked before submission. */
  abstract get isEmpty(): boolean;

  /** Apply a property that only this kind has; false if it has no such property. */
  protected abstract apply(key: string, value: unknown): boolean;

  /** Check the value beyond the browser's own checks; returns the error, or null. */
  validate(): string | null {
    return null;
  }

  /** The browser has restored the initial values. */
  wasReset(): void {}

  /** Start what has to be done before the value can be read. Rejects on failure, which the field has shown. */
  prepare(): Promise<void> | null {
    return null;
  }

  /** Whether the field has a button of its own that submits the form. */
  get canSubmit(): boolean {
    return false;
  }

  /** The button of the field that Enter presses. */
  get submitButton(): HTMLButtonElement | undefined {
    return undefined;
  }

  /** The form was closed: return whether the field, and so the form, stays until it calls `done`. */
  lingers?(done: () => void): boolean;

  /** Take the server's answer to changes of an editable table. */
  takeEdited?(answer: CommandOf<"edited">): void;

  /** Release the field, which is removed from the page. */
  dispose(): void {}

  /** Whether a form focuses this kind of field first, unless an item has auto_focus. */
  get takesInitialFocus(): boolean {
    return false;
  }

  focus(): void {
    (this.controls.find((control) => !control.matches(":disabled")) ?? this.controls[0])?.focus();
  }

  /** Show the field as invalid with a message (which may be empty), as valid, or as neutral. */
  setValidity(state: { error: string } | "valid" | null): void {
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

  /** Change properties of the item, without reporting a change of its value. */
  update(properties: Properties): void {
    for (const [key, value] of Object.entries(properties)) {
      if (value === null && key !== "valid_status" && key !== "value") continue;
      if (!this.apply(key, value)) this.#applyCommon(key, value);
    }
  }

  /** Assemble the parts; called by the constructors of subclasses when their controls exist. */
  protected assemble(body: Node): void {
    const { item } = this;
    this.#setLabel(item.label);
    this.#help.textContent = item.help_text;
    this.group.replaceChildren(this.#label, body, this.#invalid, this.#valid, this.#help);
    this.#help.hidden = item.help_text === "";
    for (const control of this.controls) this.#describe(control, false);
    if (item.auto_focus) this.controls[0]?.setAttribute("auto_focus", "true");
  }

  /** Attributes of a single control: id, name, and a name for screen readers if it has no label. */
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
        this.setValidity(
          value === true ? "valid" : value === false ? { error: this.#invalid.textContent } : null,
        );
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

/** Set an author's attributes. Classes are added; `name` and `id` are not changed. */
export function applyAttributes(
  control: Element,
  attributes: Readonly<Record<string, string | boolean>>,
): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (name === "class") control.classList.add(...String(value).split(/\s+/).filter(Boolean));
    else if (name !== "name" && name !== "id") setAttributes(control, { [name]: value });
  }
}
