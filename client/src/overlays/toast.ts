/** Toasts: short notes at the top of the window, the newest on top. */
import { element, setAttributes } from "../dom/element";
import type { Messages } from "../i18n/messages";

export interface ToastOptions {
  readonly content: string;
  /** In seconds; 0 means until it is closed. */
  readonly duration?: number;
  readonly position?: "center" | "left" | "right";
  /** info, success, warn, error, or any CSS colour. */
  readonly color?: string;
  readonly onclick?: (() => void) | undefined;
}

/** Colours with a style of their own. */
const NAMED = new Set(["info", "success", "warn", "error"]);

export class Toasts {
  #container: HTMLElement | null = null;

  constructor(private readonly messages: Messages) {}

  /** Show a toast and return its element, to which a callback may be bound. */
  show(options: ToastOptions): HTMLElement {
    const { content, duration = 2, position = "center", color = "info", onclick } = options;
    const toast = element(
      "div",
      { class: `toast show webio-toast-${position}`, "aria-atomic": "true" },
      element("div", { dir: "auto" }, content),
    );
    const urgent = color === "error" || color === "warn";
    setAttributes(toast, { role: urgent ? "alert" : "status" });
    if (NAMED.has(color)) toast.classList.add(`webio-toast-${color}`);
    else toast.style.setProperty("--toast-color", color);
    // A script of the app may have removed the container.
    if (!this.#container?.isConnected) {
      this.#container = element("div", { class: "toast-container" });
      document.body.append(this.#container);
    }
    this.#container.prepend(toast);
    const dismiss = (): void => this.#dismiss(toast);
    if (duration > 0) afterUnhovered(toast, duration * 1000, dismiss);
    else this.#addClose(toast, dismiss);
    if (onclick) {
      toast.classList.add("pywebio-clickable");
      toast.tabIndex = 0;
      const run = (): void => {
        if (toast.classList.contains("webio-leaving")) return;
        dismiss();
        onclick();
      };
      toast.addEventListener("click", run);
      toast.addEventListener("keydown", (event) => {
        if (event.target === toast && (event.key === "Enter" || event.key === " ")) run();
      });
    }
    return toast;
  }

  #addClose(toast: HTMLElement, dismiss: () => void): void {
    const button = this.messages.mark(
      element("button", {
        type: "button",
        class: "btn-close toast-close",
        "aria-label": this.messages.text("close"),
      }),
    );
    button.addEventListener("click", (event) => {
      event.stopPropagation();
      dismiss();
    });
    toast.append(button);
  }

  #dismiss(toast: HTMLElement): void {
    toast.classList.add("webio-leaving");
    setTimeout(() => toast.remove(), 200);
  }
}

/** Call `done` after `duration` milliseconds without pointer and focus on `target`. */
function afterUnhovered(target: HTMLElement, duration: number, done: () => void): void {
  let left = duration;
  let since = performance.now();
  let timer = setTimeout(done, left);
  const pause = (): void => {
    clearTimeout(timer);
    left = Math.max(0, left - (performance.now() - since));
  };
  const resume = (): void => {
    clearTimeout(timer);
    since = performance.now();
    timer = setTimeout(done, Math.max(left, 500));
  };
  target.addEventListener("pointerenter", pause);
  target.addEventListener("focusin", pause);
  target.addEventListener("pointerleave", resume);
  target.addEventListener("focusout", resume);
}
