/** The head of a program's terminal: its size and the buttons. */
import { element } from "../../dom/element";
import type { MessageId, Messages } from "../../i18n/messages";

export interface HeadHooks {
  stop(): void;
  /** Choose files for the program; null if it takes none. */
  upload: (() => void) | null;
  find(): void;
  /** Returns whether something was copied. */
  copy(): boolean;
  /** Fill the window, or no longer. */
  toggleWhole(isWhole: boolean): void;
  toggleScreenReader(isOn: boolean): void;
}

/** Milliseconds for which the Copy button tells that it has copied. */
const COPIED_DURATION = 1500;

export class Head {
  readonly element: HTMLElement;
  readonly #size = element("span", { class: "webio-terminal-size" });
  readonly #stop: HTMLButtonElement;
  readonly #upload: HTMLButtonElement | null;
  readonly #whole: HTMLButtonElement;
  readonly #toggleWhole: (isWhole: boolean) => void;

  constructor(messages: Messages, hooks: HeadHooks) {
    const button = (text: MessageId, act: () => void, attributes = {}): HTMLButtonElement => {
      const made = element("button", { type: "button", ...attributes }, messages.text(text));
      made.addEventListener("click", act);
      return made;
    };
    this.#stop = button("terminal_stop", () => hooks.stop(), { class: "webio-terminal-stop" });
    const { upload } = hooks;
    this.#upload = upload && button("choose_file", upload);
    const copy = button("terminal_copy", () => {
      if (!hooks.copy()) return;
      copy.textContent = messages.text("terminal_copied");
      setTimeout(() => (copy.textContent = messages.text("terminal_copy")), COPIED_DURATION);
    });
    this.#toggleWhole = (isWhole) => hooks.toggleWhole(isWhole);
    this.#whole = button("terminal_whole", () => this.setWhole(!this.isWhole), { "aria-pressed": "false" });
    const reader = button(
      "terminal_reader",
      () => {
        const isOn = reader.ariaPressed !== "true";
        reader.setAttribute("aria-pressed", String(isOn));
        hooks.toggleScreenReader(isOn);
      },
      { "aria-pressed": "false", class: "webio-terminal-reader" },
    );
    this.element = element(
      "div",
      { class: "webio-terminal-head" },
      element("h1", { class: "webio-terminal-title" }, messages.text("terminal")),
      this.#size,
      element(
        "span",
        { class: "webio-terminal-buttons" },
        reader,
        this.#stop,
        ...(this.#upload ? [this.#upload] : []),
        button("terminal_find", () => hooks.find()),
        copy,
        this.#whole,
      ),
    );
  }

  get isWhole(): boolean {
    return this.#whole.getAttribute("aria-pressed") === "true";
  }

  setWhole(isWhole: boolean): void {
    this.#whole.setAttribute("aria-pressed", String(isWhole));
    this.#toggleWhole(isWhole);
  }

  setSize(columns: number, rows: number): void {
    this.#size.textContent = `${columns} × ${rows}`;
  }

  /** The program has ended. */
  ended(): void {
    this.#stop.hidden = true;
    if (this.#upload) this.#upload.hidden = true;
  }
}
