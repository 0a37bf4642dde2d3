/** A progress bar of an upload, with a button to cancel it. */
import { element, setAttributes } from "../../dom/element";
import type { Messages } from "../../i18n/messages";
import "./upload_bar.scss";

export class UploadBar {
  readonly element: HTMLElement;
  readonly #bar: HTMLElement;
  readonly #track: HTMLElement;

  constructor(messages: Messages, cancel: () => void) {
    this.#bar = element("div", { class: "progress-bar progress-bar-striped progress-bar-animated" });
    this.#track = element(
      "div",
      {
        class: "progress",
        role: "progressbar",
        "aria-label": messages.text("file_uploading"),
        "aria-valuemin": 0,
        "aria-valuemax": 100,
      },
      this.#bar,
    );
    const button = element("button", {
      type: "button",
      class: "btn-close webio-upload-cancel",
      "aria-label": messages.text("cancel_upload"),
      title: messages.text("cancel_upload"),
    });
    messages.mark(this.#track);
    messages.mark(button).addEventListener("click", cancel);
    this.element = element("div", { class: "webio-upload" }, this.#track, button);
  }

  /** @param fraction - 0 to 1. */
  show(fraction: number): void {
    const percent = Math.min(Math.max(fraction, 0), 1) * 100;
    this.#bar.style.width = `${percent}%`;
    this.#bar.textContent = `${percent.toFixed(1)}%`;
    setAttributes(this.#track, { "aria-valuenow": Math.round(percent) });
  }

  remove(): void {
    this.element.remove();
  }
}
