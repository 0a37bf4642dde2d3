import { element } from "../dom/element";
import { partWithDefaults, type ItemOf } from "../protocol/defaults";
import { Field, type FieldHost } from "./field";

export class ActionsField extends Field<ItemOf<"actions">> {
  readonly #buttons: HTMLButtonElement[] = [];
  #pressed: number | null = null;

  constructor(item: ItemOf<"actions">, host: FieldHost) {
    super(item, host, "group");
    item.buttons.forEach((part, index) => {
      const { label, type, color, disabled, skips_checks } = partWithDefaults("Action", part);
      const button = element(
        "button",
        {
          type: type === "submit" ? "submit" : "button",
          class: `btn btn-${color}`,
          disabled,
          formnovalidate: skips_checks,
        },
        label,
      );
      if (type === "reset") button.addEventListener("click", () => host.reset());
      if (type === "cancel") button.addEventListener("click", () => host.cancel());
      if (type === "submit" && host.isImmediate) {
        button.addEventListener("click", () => {
          this.#pressed = index;
          host.changed(this);
        });
      }
      this.#buttons[index] = button;
    });
    this.assemble(element("div", { class: "webio-actions" }, ...this.#buttons));
  }

  get controls(): readonly HTMLElement[] {
    return this.#buttons;
  }

  /** The first enabled button that submits what is complete. */
  override get submitButton(): HTMLButtonElement | undefined {
    return this.#buttons.find(
      (button) => button.type === "submit" && !button.disabled && !button.formNoValidate,
    );
  }

  override get canSubmit(): boolean {
    return this.#buttons.some((button) => button.type === "submit");
  }

  /** Record the button that submits the form, which may be one of this field or not. */
  setSubmitter(submitter: HTMLElement | null): void {
    const index = this.#buttons.findIndex((button) => button === submitter);
    this.#pressed = index < 0 ? null : index;
  }

  read(): number | null {
    return this.#pressed;
  }

  get isEmpty(): boolean {
    return true;
  }

  protected apply(key: string, value: unknown): boolean {
    if (key !== "value") return false;
    this.#pressed = typeof value === "number" ? value : null;
    return true;
  }
}
