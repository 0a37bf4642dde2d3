/** One pin: an input among the outputs. */
import { createField } from "../fields/create_field";
import type { Field, FieldHost } from "../fields/field";
import type { Messages } from "../i18n/messages";
import type { PinBody } from "../protocol/generated";

export interface PinOwner {
  readonly isSessionEnded: boolean;
  /** The user has changed the value. */
  changed(pin: Pin): void;
  /** The value is cleared, and the new one not available yet: not a change to report as one by the user. */
  invalidated(pin: Pin): void;
  /** Its field needs an answer of the server. */
  asked(callback: number, value: unknown): void;
}

export class Pin implements FieldHost {
  readonly titleId = null;
  readonly isImmediate = true;
  readonly id: number;
  readonly field: Field;
  #showsError = false;

  constructor(
    body: PinBody,
    readonly messages: Messages,
    private readonly owner: PinOwner,
  ) {
    this.id = body.id;
    this.field = createField(body.item, this);
    this.field.group.classList.add("webio-pin");
  }

  get name(): string {
    return this.field.name;
  }

  get element(): HTMLElement {
    return this.field.group;
  }

  get isSessionEnded(): boolean {
    return this.owner.isSessionEnded;
  }

  changed(): void {
    if (this.#showsError) this.field.setValidity(null);
    this.#showsError = false;
    this.owner.changed(this);
  }

  /** Say why the text has no value: the server reads it as None. */
  blurred(): void {
    const error = this.field.validate();
    if (error === null) return;
    this.#showsError = true;
    this.field.setValidity({ error });
  }

  invalidated(field: Field): void {
    field.setValidity(null);
    this.owner.invalidated(this);
  }

  ask(callback: number, value: unknown): void {
    this.owner.asked(callback, value);
  }

  progressContainer(): Element {
    return this.element;
  }

  // Only forms have these.

  sendEdits(): void {}
  run(): void {}
  reset(): void {}
  cancel(): void {}
}
