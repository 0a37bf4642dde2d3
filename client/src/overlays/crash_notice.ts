/** The notice that the app has failed: it stays, with a button to start again, and the traceback while debugging. */
import { createId, element, required, scopeId } from "../dom/element";
import type { Messages } from "../i18n/messages";

export class CrashNotice {
  #notice: HTMLElement | null = null;

  /** @param startAgain - begins a new session. */
  constructor(
    private readonly messages: Messages,
    private readonly startAgain: () => void,
  ) {}

  /** Show the notice below the outputs. An empty `title` means the page's own text. */
  show(title: string, trace: HTMLElement | null): void {
    this.clear();
    const id = createId("crash");
    const text = (message: "app_crashed_hint" | "start_again" | "crash_details"): string =>
      this.messages.text(message);
    const button = element("button", { type: "button", class: "btn btn-primary" }, text("start_again"));
    button.addEventListener("click", this.startAgain);
    const body = element(
      "div",
      { class: "card-body" },
      element("h2", { id, class: "card-title" }, title || this.messages.text("app_crashed")),
      element("p", { class: "text-muted" }, text("app_crashed_hint")),
      button,
    );
    if (trace) {
      body.append(element("details", { open: true }, element("summary", {}, text("crash_details")), trace));
    }
    this.#notice = element(
      "section",
      { class: "card webio-crash", role: "alert", "aria-labelledby": id },
      body,
    );
    required(scopeId("ROOT")).after(this.#notice);
  }

  clear(): void {
    this.#notice?.remove();
    this.#notice = null;
  }
}
