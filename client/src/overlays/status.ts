/** How the connection is: the spinner at the start, a calm note while it is interrupted, the icons. */
import { element, required } from "../dom/element";
import type { MessageId, Messages } from "../i18n/messages";

/** Milliseconds until an interruption is worth a note: most are over before that. */
const PATIENCE = 1200;

export class Status {
  readonly #loading = required("pywebio-loading");
  readonly #note: HTMLElement;
  readonly #openIcons = new Map<HTMLLinkElement, string>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly messages: Messages) {
    this.#note = element("div", { id: "greenio-status", role: "status", hidden: true });
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
      this.#note.replaceChildren(spinner, this.messages.text("reconnecting"));
      this.#note.hidden = false;
    }, PATIENCE);
  }

  /** The server takes nobody more at the moment. The page asks again by itself. */
  waiting(why: MessageId): void {
    clearTimeout(this.#timer);
    this.#loading.hidden = true;
    const spinner = element("span", { class: "spinner-border", "aria-hidden": "true" });
    this.#note.replaceChildren(spinner, this.messages.text(why));
    this.#note.hidden = false;
  }

  /** Something that concerns the whole session, which goes on. */
  tell(text: string): void {
    clearTimeout(this.#timer);
    this.#say(text, false);
  }

  /** The session is over in good order: only the icon tells, and what the server may have had to say. */
  ended(message: string): void {
    this.#close();
    if (message) this.#say(message, false);
  }

  /** The session is over because something broke. */
  lost(why: MessageId): void {
    this.#close();
    this.#say(this.messages.text(why), true);
  }

  #close(): void {
    this.#loading.hidden = true;
    this.#hide();
    for (const link of this.#openIcons.keys()) link.href = link.dataset["closed"] ?? link.href;
  }

  #hide(): void {
    clearTimeout(this.#timer);
    this.#note.hidden = true;
    this.#note.replaceChildren();
  }

  #say(text: string, reload: boolean): void {
    const dismiss = element("button", {
      type: "button",
      class: "btn-close",
      "aria-label": this.messages.text("close"),
    });
    dismiss.addEventListener("click", () => this.#hide());
    this.#note.replaceChildren(element("span", {}, text));
    if (reload) {
      const button = element(
        "button",
        { type: "button", class: "btn btn-primary btn-sm" },
        this.messages.text("reload"),
      );
      button.addEventListener("click", () => location.reload());
      this.#note.append(button);
    }
    this.#note.append(dismiss);
    this.#note.hidden = false;
  }
}
