/** Shows the state of the connection: a spinner at the start, a note while it is interrupted, the icons. */
import { element, required } from "../dom/element";
import type { MessageId, Messages } from "../i18n/messages";

/** Milliseconds until an interruption is shown: most are shorter. */
const RECONNECTING_DELAY = 1200;

export class Status {
  readonly #loading = required("pywebio-loading");
  readonly #note: HTMLElement;
  readonly #openIcons = new Map<HTMLLinkElement, string>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly messages: Messages) {
    this.#note = element("div", { id: "greenio-status", role: "status", hidden: true, dir: "auto" });
    document.body.append(this.#note);
    for (const id of ["favicon32", "favicon16"]) {
      const link = document.getElementById(id);
      if (link instanceof HTMLLinkElement) this.#openIcons.set(link, link.href);
    }
    this.connecting();
  }

  connecting(): void {
    if (this.#loading.childElementCount === 0 || this.#loading.querySelector("noscript")) {
      this.#loading.replaceChildren(
        element("div", { class: "spinner-border" }, element("span", { class: "visually-hidden" }, "…")),
      );
    }
    this.#loading.hidden = false;
  }

  open(): void {
    this.#loading.hidden = true;
    this.#hide();
    for (const [link, href] of this.#openIcons) link.href = href;
  }

  reconnecting(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const spinner = element("span", { class: "spinner-border", "aria-hidden": "true" });
      this.messages.mark(this.#note).replaceChildren(spinner, this.messages.text("reconnecting"));
      this.#note.hidden = false;
    }, RECONNECTING_DELAY);
  }

  /** The server accepts no more sessions at the moment. The page tries again by itself. */
  waiting(message: MessageId): void {
    clearTimeout(this.#timer);
    this.#loading.hidden = true;
    const spinner = element("span", { class: "spinner-border", "aria-hidden": "true" });
    this.messages.mark(this.#note).replaceChildren(spinner, this.messages.text(message));
    this.#note.hidden = false;
  }

  /** Show a message about the session, which continues. */
  setMessage(text: string): void {
    clearTimeout(this.#timer);
    this.#showMessage(text, null);
  }

  /** The session has ended regularly: show the closed icon, and the server's message if there is one. */
  ended(message: string): void {
    this.#showClosed();
    if (message) this.#showMessage(message, null);
  }

  /** The session has ended with an error. `button` is the text of the one that loads the page again. */
  lost(text: string, button: MessageId = "reload"): void {
    this.#showClosed();
    this.messages.mark(this.#note);
    this.#showMessage(text, button);
  }

  #showClosed(): void {
    this.#loading.hidden = true;
    this.#hide();
    for (const link of this.#openIcons.keys()) link.href = link.dataset["closed"] ?? link.href;
  }

  #hide(): void {
    clearTimeout(this.#timer);
    this.#note.hidden = true;
    this.#note.replaceChildren();
  }

  #showMessage(text: string, reload: MessageId | null): void {
    const dismiss = element("button", {
      type: "button",
      class: "btn-close",
      "aria-label": this.messages.text("close"),
    });
    dismiss.addEventListener("click", () => this.#hide());
    this.#note.replaceChildren(element("span", {}, text));
    if (reload !== null) {
      const button = element(
        "button",
        { type: "button", class: "btn btn-primary btn-sm" },
        this.messages.text(reload),
      );
      button.addEventListener("click", () => location.reload());
      this.#note.append(button);
    }
    this.#note.append(dismiss);
    this.#note.hidden = false;
  }
}
