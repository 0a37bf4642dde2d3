/** Submits or cancels a form, once at a time: checks the fields, waits for uploads, and sends the values. */
import { setAttributes } from "../dom/element";
import { ActionsField } from "../fields/actions";
import type { Field } from "../fields/field";
import type { FormEvents } from "./form_events";

/** The form, as its submission uses it. */
export interface SubmittableForm {
  readonly id: number;
  readonly form: HTMLFormElement;
  readonly fields: readonly Field[];
  /** Show a message about the form as a whole; an empty one hides it. */
  setMessage(message: string): void;
  /** A submission begins, or the user has cancelled the form. */
  submissionStarting(): void;
}

export class FormSubmission {
  /** Buttons to enable again if the form is rejected; null while no submission is under way. */
  #disabledButtons: HTMLButtonElement[] | null = null;

  #focused: HTMLElement | null = null;

  constructor(
    private readonly view: SubmittableForm,
    private readonly events: FormEvents,
  ) {}

  get isUnderWay(): boolean {
    return this.#disabledButtons !== null;
  }

  /** @param submitter - the button that was pressed, if it was one. */
  submit(submitter: HTMLElement | null): void {
    if (this.isUnderWay) return;
    const skipsChecks = submitter instanceof HTMLButtonElement && submitter.formNoValidate;
    // A synthetic submit event has not passed the browser's own checks.
    if (!skipsChecks && (!this.view.form.reportValidity() || !this.#validate())) return;
    const { fields } = this.view;
    for (const field of fields) {
      if (field instanceof ActionsField) field.setSubmitter(submitter);
      field.awaitsCheck = false;
      field.setValidity(null);
    }
    this.view.setMessage("");
    this.#start();
    const preparations = fields.flatMap((field) => field.prepare() ?? []);
    if (preparations.length > 0) void this.#sendAfter(preparations);
    else this.#send();
  }

  cancel(): void {
    if (this.isUnderWay) return;
    this.#start();
    if (!this.events.cancelled(this.view.id)) this.end();
  }

  /** Let the user submit the form again. */
  end(): void {
    for (const button of this.#disabledButtons ?? []) button.disabled = false;
    this.#disabledButtons = null;
    // A button that is disabled has lost the focus.
    if (this.#focused?.isConnected && document.activeElement === document.body) this.#focused.focus();
    setAttributes(this.view.form, { "aria-busy": null });
  }

  #start(): void {
    this.view.submissionStarting();
    const { form } = this.view;
    const focused = document.activeElement;
    this.#focused = focused instanceof HTMLElement && form.contains(focused) ? focused : null;
    const buttons = form.querySelectorAll<HTMLButtonElement>("button:not(.webio-upload-cancel)");
    this.#disabledButtons = [...buttons].filter((button) => !button.disabled);
    for (const button of this.#disabledButtons) button.disabled = true;
    setAttributes(form, { "aria-busy": "true" });
  }

  /** Check all fields and show their errors. Returns whether there are none. */
  #validate(): boolean {
    let first: Field | undefined;
    for (const field of this.view.fields) {
      const error = field.validate();
      if (error === null) continue;
      field.setValidity({ error });
      first ??= field;
    }
    if (!first) return true;
    first.focus();
    this.events.rejected();
    return false;
  }

  /** Send after the uploads, whose tokens are the values. */
  async #sendAfter(preparations: readonly Promise<void>[]): Promise<void> {
    const done = await Promise.allSettled(preparations);
    if (!this.view.form.isConnected) return;
    if (done.every((one) => one.status === "fulfilled")) {
      this.#send();
      return;
    }
    this.end();
    const invalid = this.view.fields.find((field) => field.isInvalid);
    invalid?.focus();
    if (invalid) this.events.rejected();
  }

  #send(): void {
    const values = Object.fromEntries(this.view.fields.map((field) => [field.name, field.read()]));
    if (!this.events.submitted(this.view.id, values)) this.end();
  }
}
