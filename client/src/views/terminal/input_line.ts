/** The line in which users without a keyboard type: an ordinary field, with the help that their device gives. */
import { element } from "../../dom/element";
import type { Messages } from "../../i18n/messages";
import type { InputMode } from "../../tty/line_discipline";

/** Keys that a phone's keyboard does not have, for programs that read keys. */
const KEYS: readonly (readonly [label: string, name: string, sequence: string])[] = [
  ["Esc", "Escape", "\u001b"],
  ["Tab", "Tab", "\t"],
  ["←", "Left", "\u001b[D"],
  ["↑", "Up", "\u001b[A"],
  ["↓", "Down", "\u001b[B"],
  ["→", "Right", "\u001b[C"],
];

export class InputLine {
  readonly element: HTMLFormElement;
  readonly #field: HTMLInputElement;
  readonly #keys = element("div", { class: "webio-terminal-keys", hidden: true });
  #isRaw = false;

  /** @param typed - called with what was typed, as a keyboard would send it. */
  constructor(
    messages: Messages,
    private readonly typed: (data: string) => void,
  ) {
    this.#field = element("input", {
      type: "text",
      "aria-label": messages.text("terminal_input"),
      autocomplete: "off",
      autocapitalize: "off",
      autocorrect: "off",
      spellcheck: "false",
      enterkeyhint: "send",
    });
    const send = element("button", { type: "submit" }, messages.text("terminal_send"));
    for (const [label, name, sequence] of KEYS) {
      const key = element("button", { type: "button", "aria-label": name }, label);
      key.addEventListener("click", () => typed(sequence));
      this.#keys.append(key);
    }
    this.element = element("form", { class: "webio-terminal-line" }, this.#keys, this.#field, send);
    this.element.addEventListener("submit", (event) => {
      event.preventDefault();
      const text = this.#take();
      typed(`${text}\r`);
    });
    this.#field.addEventListener("input", (event) => {
      // A word that the keyboard is still composing is not typed yet.
      if (this.#isRaw && !(event instanceof InputEvent && event.isComposing)) this.#sendKeys();
    });
    this.#field.addEventListener("compositionend", () => {
      if (this.#isRaw) this.#sendKeys();
    });
    this.#field.addEventListener("keydown", (event) => {
      if (this.#isRaw && event.key === "Backspace" && this.#field.value === "") typed("\u007f");
    });
  }

  setMode(mode: InputMode): void {
    this.#isRaw = mode === "raw";
    this.#keys.hidden = !this.#isRaw;
    const type = mode === "hidden" ? "password" : "text";
    if (this.#field.type === type) return;
    // What was typed for another question, or a secret, is not shown in the next one.
    this.#field.value = "";
    this.#field.type = type;
  }

  focus(): void {
    this.#field.focus({ preventScroll: true });
  }

  #sendKeys(): void {
    const text = this.#take();
    if (text !== "") this.typed(text);
  }

  #take(): string {
    const text = this.#field.value;
    this.#field.value = "";
    return text;
  }
}
