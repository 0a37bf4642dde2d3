/** A form: a card with a title, the fields, a message, and the default row of buttons. */
import { element, createId, setAttributes } from "../dom/element";
import { createField } from "../fields/create_field";
import type { Field, FieldHost, Properties } from "../fields/field";
import type { Messages } from "../i18n/messages";
import type { CommandOf } from "../protocol/defaults";
import { BlurReporter } from "./blur_reporter";
import type { FormEvents } from "./form_events";
import { submitByKeyboard } from "./form_keyboard";
import { FormSubmission, type SubmittableForm } from "./form_submission";

export class FormView implements FieldHost, SubmittableForm {
  readonly element: HTMLElement;
  titleId: string | null;
  readonly isImmediate = false;
  readonly form: HTMLFormElement;
  readonly fields: readonly Field[];
  readonly #message: HTMLElement;
  readonly #body: HTMLElement;
  readonly #defaultRow: HTMLElement;
  readonly #defaultSubmit: HTMLButtonElement;
  readonly #submission: FormSubmission;
  readonly #blurReporter: BlurReporter;

  constructor(
    private readonly command: CommandOf<"form">,
    readonly messages: Messages,
    private readonly events: FormEvents,
  ) {
    const header = element(
      "h5",
      { class: "card-header", id: createId("form-title"), "aria-level": 2 },
      command.title,
    );
    this.titleId = command.title ? header.id : null;
    this.#body = element("div", { class: "card-body" });
    this.form = element("form", {
      "aria-labelledby": this.titleId,
      "aria-label": this.titleId ? null : "Form",
    });
    this.#message = element("div", {
      class: "alert alert-danger webio-form-message",
      role: "alert",
      hidden: true,
    });
    this.#defaultSubmit = this.#button("submit", "primary", "submit");
    this.#defaultRow = element("div", { class: "ws-form-submit-btns" }, ...this.#defaultButtons());
    this.fields = command.items.map((item) => createField(item, this));
    for (const field of this.fields) {
      this.form.append(element("div", { class: "input-container" }, field.group));
    }
    this.form.append(this.#message, this.#defaultRow);
    const last = this.fields.at(-1);
    this.#defaultRow.hidden = last?.canSubmit ?? false;
    this.#body.append(this.form);
    this.element = element("div", { class: "card" }, header, this.#body);
    this.#submission = new FormSubmission(this, events);
    this.#blurReporter = new BlurReporter(this.form, (field) => this.#reportBlur(field));
    submitByKeyboard(this.form, () => this.#submitButton());
    this.#listen();
  }

  get id(): number {
    return this.command.form;
  }

  /** Whether it is one of the outputs: it stays after a submission, and goes with its scope. */
  get stays(): boolean {
    return this.command.stays;
  }

  field(name: string): Field | undefined {
    return this.fields.find((field) => field.name === name);
  }

  /** Focus the field with auto_focus, else the first one that is typed into. */
  focus(): void {
    const field =
      this.fields.find((one) => one.item.auto_focus) ?? this.fields.find((one) => one.takesInitialFocus);
    if (field) field.focus();
    // A single field of any kind is focused as well.
    else if (this.fields.length === 1) this.fields[0]?.focus();
  }

  update(name: string, properties: Properties): void {
    const field = this.field(name);
    if (!field) {
      console.error(`The form has no item "${name}"`);
      return;
    }
    const { title, ...others } = properties;
    if (typeof title === "string") this.#setTitle(title);
    field.update(others);
  }

  /** What the form asks: forms with the same title and items are the same question. */
  get question(): string {
    const { title, items } = this.command;
    return JSON.stringify([
      title,
      ...items.map((item) => [
        item.k,
        item.name,
        item.label,
        "options" in item ? item.options.map((option) => option.label) : null,
      ]),
    ]);
  }

  /** Return what the user has entered, by field, as far as it may be kept. */
  edited(): Record<string, unknown> {
    const values: Record<string, unknown> = {};
    for (const field of this.fields) {
      const value = field.isEdited ? field.draft() : undefined;
      if (value !== undefined) values[field.name] = value;
    }
    return values;
  }

  /** Enter a value that the user has entered before. */
  enter(name: string, value: unknown): void {
    const field = this.field(name);
    if (!field) return;
    field.update({ value });
    field.isEdited = true;
    this.events.drafted(this.id, field);
  }

  /** The session has ended: what was entered stays readable, and nothing can be changed or pressed. */
  sessionEnded(): void {
    this.element.classList.add("webio-form-ended");
    for (const control of this.form.querySelectorAll<HTMLInputElement>("button, input, select, textarea")) {
      // A text in a disabled field could not be copied.
      if (control.matches("textarea, input:not([type=checkbox], [type=radio], [type=file], [type=range])"))
        control.readOnly = true;
      else control.disabled = true;
    }
  }

  /** Return whether the form stays on the page although it is closed, until it calls `done`. */
  lingers(done: () => void): boolean {
    return this.fields[0]?.lingers?.(done) ?? false;
  }

  /** Remove the form from the page. */
  dispose(): void {
    for (const field of this.fields) field.dispose();
    this.element.remove();
  }

  get isSessionEnded(): boolean {
    return this.events.isSessionEnded();
  }

  progressContainer(): Element {
    return this.#body;
  }

  /** Show the result of a check outside of a submission, unless the value has changed since. */
  setCheckResult(name: string, error: string | null): void {
    const field = this.field(name);
    if (!field?.awaitsCheck) return;
    field.awaitsCheck = false;
    field.setValidity(error === null ? null : { error });
  }

  /** Show the errors of a rejected submission and enable the form again. */
  reject(errors: Readonly<Record<string, string>>, message: string, takeFocus: boolean): void {
    this.#submission.end();
    const texts = message ? [message] : [];
    for (const [name, error] of Object.entries(errors)) {
      const field = this.field(name);
      if (field) field.setValidity({ error });
      else texts.push(error);
    }
    this.setMessage(texts.join("\n"));
    if (takeFocus) this.fields.find((field) => field.isInvalid)?.focus();
  }

  setMessage(message: string): void {
    if (this.#message.textContent === message) return;
    this.#message.textContent = message;
    this.#message.hidden = message === "";
  }

  submissionStarting(): void {
    this.#blurReporter.discard();
  }

  invalidated(field: Field): void {
    field.awaitsCheck = false;
    field.isEdited = true;
    field.setValidity(null);
    this.setMessage("");
    this.events.drafted(this.id, field);
  }

  changed(field: Field): void {
    this.invalidated(field);
    if (field.item.watch) this.events.changed(this.id, field.name, field.read());
  }

  sendEdits(field: Field, batch: string, changes: readonly unknown[]): void {
    this.events.edited(this.id, field.name, batch, changes);
  }

  blurred(field: Field): void {
    this.#blurReporter.blurred(field);
  }

  run(callback: number): void {
    this.events.actionClicked(callback);
  }

  ask(callback: number, value: unknown): void {
    this.events.asked(callback, value);
  }

  reset(): void {
    this.form.reset();
  }

  cancel(): void {
    this.#submission.cancel();
  }

  /** Change the title, which is the label of a single item. */
  #setTitle(title: string): void {
    const header = this.element.firstElementChild;
    if (!header) return;
    header.textContent = title;
    this.titleId = title ? header.id : null;
    setAttributes(this.form, { "aria-labelledby": this.titleId, "aria-label": title ? null : "Form" });
  }

  #button(
    type: "submit" | "reset" | "button",
    color: string,
    id: "submit" | "reset" | "cancel",
  ): HTMLButtonElement {
    const { messages } = this;
    return messages.mark(element("button", { type, class: `btn btn-${color}` }, messages.text(id)));
  }

  #defaultButtons(): HTMLButtonElement[] {
    const buttons = [this.#defaultSubmit, this.#button("reset", "warning", "reset")];
    if (this.command.cancelable) {
      const cancel = this.#button("button", "danger", "cancel");
      cancel.classList.add("pywebio_cancel_btn");
      cancel.addEventListener("click", () => this.cancel());
      buttons.push(cancel);
    }
    return buttons;
  }

  #listen(): void {
    const { form } = this;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#submission.submit(event instanceof SubmitEvent ? event.submitter : null);
    });
    form.addEventListener("reset", () => {
      for (const field of this.fields) {
        field.awaitsCheck = false;
        field.setValidity(null);
      }
      this.setMessage("");
      // The event is dispatched before the values change.
      setTimeout(() => {
        for (const field of this.fields) field.wasReset();
      });
    });
    // form.submit() would navigate; scripts that call it intend to press the button.
    Object.defineProperty(form, "submit", { value: () => form.requestSubmit() });
  }

  /** Let the server check the value of a field. */
  #reportBlur(field: Field): void {
    if (!field.item.check || field.isEmpty || this.#submission.isUnderWay || !this.element.isConnected)
      return;
    field.awaitsCheck = true;
    this.events.blurred(this.id, field.name, field.read());
  }

  /** Return the button that Enter presses. */
  #submitButton(): HTMLButtonElement | undefined {
    if (this.#submission.isUnderWay) return undefined;
    if (!this.#defaultRow.hidden) return this.#defaultSubmit;
    for (const field of this.fields) {
      if (field.submitButton) return field.submitButton;
    }
    return undefined;
  }
}
