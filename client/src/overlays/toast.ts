/** Short notes at the top of the window, the newest on top. */
import { element, setAttributes } from "../dom/element";
import type { Messages } from "../i18n/messages";

export interface ToastOptions {
  readonly content: string;
  /** Seconds; 0 stays until it is closed. */
  readonly duration?: number;
  readonly position?: "center" | "left" | "right";
  /** info, success, warn, error, or any CSS colour. */
  readonly color?: string;
  readonly onclick?: (() => void) | undefined;
}

const COLORS: Readonly<Record<string, string>> = {
  info: "#1565c0",
  success: "#2e7d32",
  warn: "#ef6c00",
  error: "#e53935",
};

/** What the notes of those colours are written in: white on the orange would be 3:1. */
const DARK_TEXT = new Set(["warn"]);

export class Toasts {
  #home: HTMLElement | null = null;

  constructor(private readonly messages: Messages) {}

  /** The note's element, for those that attach a callback to it. */
  show(options: ToastOptions): HTMLElement {
    const { content, duration = 2, position = "center", color = "info", onclick } = options;
    const toast = element(
      "div",
      { class: `toast show webio-toast-${position}`, "aria-atomic": "true" },
      element("div", {}, content),
    );
    const urgent = color === "error" || color === "warn";
    setAttributes(toast, { role: urgent ? "alert" : "status" });
    toast.style.backgroundColor = COLORS[color] ?? color;
    // An app's script may have thrown our place away.
    if (!this.#home?.isConnected) {
      this.#home = element("div", { class: "toast-container" });
      document.body.append(this.#home);
    }
    this.#home.prepend(toast);
    const white = COLORS[color] ? !DARK_TEXT.has(color) : prefersWhite(toast);
    toast.classList.add(white ? "webio-on-dark" : "webio-on-light");
    const leave = (): void => this.#leave(toast);
    if (duration > 0) whenUnhovered(toast, duration * 1000, leave);
    else this.#addClose(toast, leave);
    if (onclick) {
      toast.classList.add("pywebio-clickable");
      toast.tabIndex = 0;
      const run = (): void => {
        if (toast.classList.contains("webio-leaving")) return;
        leave();
        onclick();
      };
      toast.addEventListener("click", run);
      toast.addEventListener("keydown", (event) => {
        if (event.target === toast && (event.key === "Enter" || event.key === " ")) run();
      });
    }
    return toast;
  }

  #addClose(toast: HTMLElement, leave: () => void): void {
    const white = toast.classList.contains("webio-on-dark");
    const button = element("button", {
      type: "button",
      class: `btn-close toast-close${white ? " btn-close-white" : ""}`,
      "aria-label": this.messages.text("close"),
    });
    button.addEventListener("click", (event) => {
      event.stopPropagation();
      leave();
    });
    toast.append(button);
  }

  #leave(toast: HTMLElement): void {
    toast.classList.add("webio-leaving");
    setTimeout(() => toast.remove(), 200);
  }
}

/** Calls `done` after `duration` ms during which the pointer and the focus were elsewhere. */
function whenUnhovered(target: HTMLElement, duration: number, done: () => void): void {
  let left = duration;
  let since = performance.now();
  let timer = setTimeout(done, left);
  const pause = (): void => {
    clearTimeout(timer);
    left = Math.max(0, left - (performance.now() - since));
  };
  const goOn = (): void => {
    clearTimeout(timer);
    since = performance.now();
    timer = setTimeout(done, Math.max(left, 500));
  };
  target.addEventListener("pointerenter", pause);
  target.addEventListener("focusin", pause);
  target.addEventListener("pointerleave", goOn);
  target.addEventListener("focusout", goOn);
}

/** Whether white is easier to read on the element's background than black. */
function prefersWhite(target: HTMLElement): boolean {
  const channels =
    getComputedStyle(target)
      .backgroundColor.match(/[\d.]+/g)
      ?.map(Number) ?? [];
  const [red = 0, green = 0, blue = 0] = channels.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  // WCAG 2: relative luminance; 0.179 is where black and white have the same contrast.
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue <= 0.179;
}
