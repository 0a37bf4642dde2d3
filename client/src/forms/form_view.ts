/** A form: a card with its fields, its row of buttons, and its submission. */
import { element, createId, setAttributes } from "../dom/element";
import { ActionsField } from "../fields/actions";
import { createField } from "../fields/create_field";
import type { Field, FieldHost, Properties } from "../fields/field";
import type { Messages } from "../i18n/messages";
import type { CommandOf } from "../protocol/defaults";

/** Events of a form, which are sent to the server. */
export interface FormEvents {
  /** Returns false if the event could not be sent: the user may try again. */
  submitted(form: number, values: Record<string, unknown>): boolean;
  cancelled(form: number): boolean;
  changed(form: number, name: string, value: unknown): void;
  blurred(form: number, name: string, value: unknown): void;
  /** The user has changed a field, whether the change is reported or not. */
  drafted(form: number, field: Field): void;
  actionClicked(callback: number): void;
  /** A check of the page itself has failed. */
  rejected(): void;
  /** Whether the session has ended. */
  isSessionEnded(): boolean;
}

export class FormView implements FieldHost {
  readonly element: HTMLElement;
  titleId: string | null;
  readonly isImmediate = false;
  readonly form: HTMLFormElement;
  readonly #fields: Field[] = [];
  readonly #message: HTMLElement;
  readonly #body: HTMLElement;
  readonly #defaultRow: HTMLElement;
  readonly #defaultSubmit: HTMLButtonElement;
  /** Buttons disabled by the submission, which are enabled again if it is rejected; null if none is under way. */
  #disabledButtons: HTMLButtonElement[] | null = null;
  /** The field that lost the focus to a pressed button: reported unless that button ends the form. */
  #blurredByPress: Field | null = null;
  #isPressing = false;

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
    for (const item of command.items) {
      const field = createField(item, this);
      this.#fields.push(field);
      this.form.append(element("div", { class: "input-container" }, field.group));
    }
    this.form.append(this.#message, this.#defaultRow);
    const last = this.#fields.at(-1);
    this.#defaultRow.hidden = last instanceof ActionsField && last.canSubmit;
    this.#body.append(this.form);
    this.element = element("div", { class: "card" }, header, this.#body);
    this.#listen();
  }

  get id(): number {
    return this.command.form;
  }

  field(name: string): Field | undefined {
    return this.#fields.find((field) => field.name === name);
  }

  /** Focus the field with auto_focus, else the first one that is typed into. */
  focus(): void {
    const field =
      this.#fields.find((one) => one.item.auto_focus) ?? this.#fields.find((one) => one.wantsFocus);
    if (field) field.focus();
    // A single field of any kind is focused as well.
    else if (this.#fields.length === 1) this.#fields[0]?.focus();
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

  /** Remove the form from the page. */
  dispose(): void {
    for (const field of this.#fields) field.dispose();
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
    this.#enableButtons();
    const texts = message ? [message] : [];
    for (const [name, error] of Object.entries(errors)) {
      const field = this.field(name);
      if (field) field.setValidity({ error });
      else texts.push(error);
    }
    this.#setMessage(texts.join("\n"));
    if (takeFocus) this.#fields.find((field) => field.isInvalid)?.focus();
  }

  invalidated(field: Field): void {
    field.awaitsCheck = false;
    field.setValidity(null);
    this.#setMessage("");
    this.events.drafted(this.id, field);
  }

  changed(field: Field): void {
    this.invalidated(field);
    if (field.item.watch) this.events.changed(this.id, field.name, field.read());
  }

  blurred(field: Field): void {
    if (this.#isPressing) this.#blurredByPress = field;
    else this.#reportBlur(field);
  }

  run(callback: number): void {
    this.events.actionClicked(callback);
  }

  reset(): void {
    this.form.reset();
  }

  cancel(): void {
    if (this.#disabledButtons) return;
    this.#disableButtons();
    if (!this.events.cancelled(this.id)) this.#enableButtons();
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
    return element("button", { type, class: `btn btn-${color}` }, this.messages.text(id));
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
      this.#submit(event instanceof SubmitEvent ? event.submitter : null);
    });
    form.addEventListener("reset", () => {
      for (const field of this.#fields) {
        field.awaitsCheck = false;
        field.setValidity(null);
      }
      this.#setMessage("");
      // The event is dispatched before the values change.
      setTimeout(() => {
        for (const field of this.#fields) field.wasReset();
      });
    });
    form.addEventListener("keydown", (event) => this.#handleKey(event));
    // form.submit() would navigate; scripts that call it intend to press the button.
    Object.defineProperty(form, "submit", { value: () => form.requestSubmit() });
    // The result of a check between press and release of a button would move the button away from the pointer.
    form.addEventListener("pointerdown", (event) => {
      this.#isPressing = event.target instanceof Element && event.target.closest("button") !== null;
      if (!this.#isPressing) return;
      const released = new AbortController();
      for (const type of ["pointerup", "pointercancel"]) {
        window.addEventListener(
          type,
          () => {
            released.abort();
            this.#pressEnded();
          },
          { signal: released.signal },
        );
      }
    });
  }

  #pressEnded(): void {
    this.#isPressing = false;
    // After the click, which may close the form.
    setTimeout(() => {
      const field = this.#blurredByPress;
      this.#blurredByPress = null;
      if (field) this.#reportBlur(field);
    });
  }

  #reportBlur(field: Field): void {
    if (!field.item.check || field.isEmpty || this.#disabledButtons || !this.element.isConnected) return;
    field.awaitsCheck = true;
    this.events.blurred(this.id, field.name, field.read());
  }

  /** Enter submits from one-line fields, Ctrl+Enter (Cmd+Enter) from everywhere. */
  #handleKey(event: KeyboardEvent): void {
    if (event.key !== "Enter" || event.isComposing) return;
    // The editor handles Ctrl+Enter, so that it inserts no line.
    const inEditor = event.target instanceof Element && event.target.closest(".cm-content") !== null;
    if (event.defaultPrevented && !inEditor) return;
    const { target } = event;
    if (!(target instanceof HTMLElement)) return;
    const oneLine = target instanceof HTMLInputElement && !["file", "color", "button"].includes(target.type);
    const anywhere = event.ctrlKey || event.metaKey;
    const manyLines = target instanceof HTMLTextAreaElement || target.closest(".cm-content") !== null;
    if (!oneLine && !(anywhere && manyLines)) return;
    // Browsers would use the first submit button of the form, or none if that is disabled.
    event.preventDefault();
    if (this.#disabledButtons) return;
    const button = this.#defaultRow.hidden ? this.#firstAction() : this.#defaultSubmit;
    if (button) this.form.requestSubmit(button);
  }

  #firstAction(): HTMLButtonElement | undefined {
    for (const field of this.#fields) {
      const button = field instanceof ActionsField ? field.submitButton : undefined;
      if (button) return button;
    }
    return undefined;
  }

  #submit(submitter: HTMLElement | null): void {
    // A synthetic submit event has not passed the browser's own checks.
    if (this.#disabledButtons || !this.form.reportValidity()) return;
    const errors = this.#fields.flatMap((field) => {
      const error = field.validate();
      return error === null ? [] : [{ field, error }];
    });
    for (const { field, error } of errors) field.setValidity({ error });
    if (errors[0]) {
      errors[0].field.focus();
      this.events.rejected();
      return;
    }
    for (const field of this.#fields) {
      if (field instanceof ActionsField) field.setSubmitter(submitter);
      field.awaitsCheck = false;
      field.setValidity(null);
    }
    this.#setMessage("");
    this.#disableButtons();
    const preparations = this.#fields.flatMap((field) => field.prepare() ?? []);
    if (preparations.length > 0) void this.#sendAfter(preparations);
    else this.#send();
  }

  /** Send after the uploads, whose tokens are the values. */
  async #sendAfter(preparations: readonly Promise<void>[]): Promise<void> {
    const done = await Promise.allSettled(preparations);
    if (!this.element.isConnected) return;
    if (done.every((one) => one.status === "fulfilled")) {
      this.#send();
      return;
    }
    this.#enableButtons();
    const invalid = this.#fields.find((field) => field.isInvalid);
    invalid?.focus();
    if (invalid) this.events.rejected();
  }

  #send(): void {
    const values = Object.fromEntries(this.#fields.map((field) => [field.name, field.read()]));
    if (!this.events.submitted(this.id, values)) this.#enableButtons();
  }

  #disableButtons(): void {
    this.#blurredByPress = null;
    const buttons = this.form.querySelectorAll<HTMLButtonElement>("button:not(.webio-upload-cancel)");
    this.#disabledButtons = [...buttons].filter((button) => !button.disabled);
    for (const button of this.#disabledButtons) button.disabled = true;
    setAttributes(this.form, { "aria-busy": "true" });
  }

  #enableButtons(): void {
    for (const button of this.#disabledButtons ?? []) button.disabled = false;
    this.#disabledButtons = null;
    setAttributes(this.form, { "aria-busy": null });
  }

  #setMessage(message: string): void {
    if (this.#message.textContent === message) return;
    this.#message.textContent = message;
    this.#message.hidden = message === "";
  }
}
