/** One form: a card with its fields, its row of buttons, and the rules of submission (input.md 5, 9). */
import { element, freshId, setAttributes } from "../dom/element";
import type { Messages } from "../i18n/messages";
import { ActionsField } from "../fields/actions";
import type { Field, FieldHost, Properties } from "../fields/field";
import { createField } from "../fields/create_field";
import type { CommandOf } from "../protocol/defaults";

/** What a card tells: always about its own form. */
export interface CardEvents {
  /** False: it could not be sent, and the user should be able to try again. */
  submitted(form: number, values: Record<string, unknown>): boolean;
  cancelled(form: number): boolean;
  changed(form: number, name: string, value: unknown): void;
  left(form: number, name: string, value: unknown): void;
  /** The user has changed a field, told or not. */
  drafted(form: number, field: Field): void;
  pressed(callback: number): void;
  /** The page itself found something wrong. */
  refused(): void;
  /** Whether the session is over. */
  isOver(): boolean;
}

export class Card implements FieldHost {
  readonly element: HTMLElement;
  titleId: string | null;
  readonly isImmediate = false;
  readonly form: HTMLFormElement;
  readonly #fields: Field[] = [];
  readonly #message: HTMLElement;
  readonly #body: HTMLElement;
  readonly #defaultRow: HTMLElement;
  readonly #defaultSubmit: HTMLButtonElement;
  /** Buttons that were enabled when the form was sent: they come back when it is refused. */
  #held: HTMLButtonElement[] | null = null;
  /** The field that was left by pressing a button: it is reported unless that button ended the form. */
  #leftByPress: Field | null = null;
  #pressing = false;

  constructor(
    private readonly command: CommandOf<"form">,
    readonly messages: Messages,
    private readonly events: CardEvents,
  ) {
    const header = element(
      "h5",
      { class: "card-header", id: freshId("form-title"), "aria-level": 2 },
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

  /** Focuses the field that asked for it, else the first one that is typed into. */
  focus(): void {
    const field =
      this.#fields.find((one) => one.item.auto_focus) ?? this.#fields.find((one) => one.wantsFocus);
    if (field) field.focus();
    // A lone field of any kind has the whole card for itself.
    else if (this.#fields.length === 1) this.#fields[0]?.focus();
  }

  update(name: string, properties: Properties): void {
    const field = this.field(name);
    if (!field) {
      console.error(`The form has no item "${name}"`);
      return;
    }
    const { title, ...others } = properties;
    if (typeof title === "string") this.#retitle(title);
    field.update(others);
  }

  /** The card leaves the page. */
  dispose(): void {
    for (const field of this.#fields) field.dispose();
    this.element.remove();
  }

  get isOver(): boolean {
    return this.events.isOver();
  }

  progressHome(): Element {
    return this.#body;
  }

  /** The outcome of a check outside of a submission, unless the value has changed since it was asked for. */
  status(name: string, error: string | null): void {
    const field = this.field(name);
    if (!field?.awaitsCheck) return;
    field.awaitsCheck = false;
    field.mark(error === null ? null : { error });
  }

  /** The submission failed: messages appear, the user goes on. */
  reject(errors: Readonly<Record<string, string>>, message: string, takeFocus: boolean): void {
    this.#release();
    const texts = message ? [message] : [];
    for (const [name, error] of Object.entries(errors)) {
      const field = this.field(name);
      if (field) field.mark({ error });
      else texts.push(error);
    }
    this.#say(texts.join("\n"));
    if (takeFocus) this.#fields.find((field) => field.isInvalid)?.focus();
  }

  touched(field: Field): void {
    field.awaitsCheck = false;
    field.mark(null);
    this.#say("");
    this.events.drafted(this.id, field);
  }

  edited(field: Field): void {
    this.touched(field);
    if (field.item.watch) this.events.changed(this.id, field.name, field.read());
  }

  left(field: Field): void {
    if (this.#pressing) this.#leftByPress = field;
    else this.#reportLeft(field);
  }

  run(callback: number): void {
    this.events.pressed(callback);
  }

  reset(): void {
    this.form.reset();
  }

  cancel(): void {
    if (this.#held) return;
    this.#hold();
    if (!this.events.cancelled(this.id)) this.#release();
  }

  /** The label of a lone item is the title of its card. */
  #retitle(title: string): void {
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
        field.mark(null);
      }
      this.#say("");
      // The event comes before the values change.
      setTimeout(() => {
        for (const field of this.#fields) field.wasReset();
      });
    });
    form.addEventListener("keydown", (event) => this.#key(event));
    // form.submit() would leave the page; scripts that call it mean the button.
    Object.defineProperty(form, "submit", { value: () => form.requestSubmit() });
    // A check that arrives between pressing and releasing a button moves the button away from the pointer.
    form.addEventListener("pointerdown", (event) => {
      this.#pressing = event.target instanceof Element && event.target.closest("button") !== null;
      if (!this.#pressing) return;
      const ended = new AbortController();
      for (const type of ["pointerup", "pointercancel"]) {
        window.addEventListener(
          type,
          () => {
            ended.abort();
            this.#pressEnded();
          },
          { signal: ended.signal },
        );
      }
    });
  }

  #pressEnded(): void {
    this.#pressing = false;
    // After the click, which may end the form.
    setTimeout(() => {
      const field = this.#leftByPress;
      this.#leftByPress = null;
      if (field) this.#reportLeft(field);
    });
  }

  #reportLeft(field: Field): void {
    if (!field.item.check || field.isEmpty || this.#held || !this.element.isConnected) return;
    field.awaitsCheck = true;
    this.events.left(this.id, field.name, field.read());
  }

  /** Enter submits from one-line fields, Ctrl+Enter (Cmd+Enter) from everywhere. */
  #key(event: KeyboardEvent): void {
    if (event.key !== "Enter" || event.isComposing) return;
    // The editor has taken Ctrl+Enter, so that it makes no line.
    const inEditor = event.target instanceof Element && event.target.closest(".cm-content") !== null;
    if (event.defaultPrevented && !inEditor) return;
    const { target } = event;
    if (!(target instanceof HTMLElement)) return;
    const oneLine = target instanceof HTMLInputElement && !["file", "color", "button"].includes(target.type);
    const anywhere = event.ctrlKey || event.metaKey;
    const manyLines = target instanceof HTMLTextAreaElement || target.closest(".cm-content") !== null;
    if (!oneLine && !(anywhere && manyLines)) return;
    // Browsers would press the first submit button of the form, or none if that is disabled.
    event.preventDefault();
    if (this.#held) return;
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
    // A synthetic submit event has not been through the browser's own checks.
    if (this.#held || !this.form.reportValidity()) return;
    const problems = this.#fields.flatMap((field) => {
      const error = field.problem();
      return error === null ? [] : [{ field, error }];
    });
    for (const { field, error } of problems) field.mark({ error });
    if (problems[0]) {
      problems[0].field.focus();
      this.events.refused();
      return;
    }
    for (const field of this.#fields) {
      if (field instanceof ActionsField) field.pressed(submitter);
      field.awaitsCheck = false;
      field.mark(null);
    }
    this.#say("");
    this.#hold();
    const work = this.#fields.flatMap((field) => field.prepare() ?? []);
    if (work.length > 0) void this.#sendAfter(work);
    else this.#send();
  }

  /** Files first: the values are their tokens. */
  async #sendAfter(work: readonly Promise<void>[]): Promise<void> {
    const done = await Promise.allSettled(work);
    if (!this.element.isConnected) return;
    if (done.every((one) => one.status === "fulfilled")) {
      this.#send();
      return;
    }
    this.#release();
    const wrong = this.#fields.find((field) => field.isInvalid);
    wrong?.focus();
    if (wrong) this.events.refused();
  }

  #send(): void {
    const values = Object.fromEntries(this.#fields.map((field) => [field.name, field.read()]));
    if (!this.events.submitted(this.id, values)) this.#release();
  }

  #hold(): void {
    this.#leftByPress = null;
    const buttons = this.form.querySelectorAll<HTMLButtonElement>("button:not(.webio-upload-cancel)");
    this.#held = [...buttons].filter((button) => !button.disabled);
    for (const button of this.#held) button.disabled = true;
    setAttributes(this.form, { "aria-busy": "true" });
  }

  #release(): void {
    for (const button of this.#held ?? []) button.disabled = false;
    this.#held = null;
    setAttributes(this.form, { "aria-busy": null });
  }

  #say(message: string): void {
    if (this.#message.textContent === message) return;
    this.#message.textContent = message;
    this.#message.hidden = message === "";
  }
}
