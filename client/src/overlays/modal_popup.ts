/** Modal popups: one at a time, with the focus inside until it closes. */
import { element, isShown, createId } from "../dom/element";
import type { Messages } from "../i18n/messages";

export interface PopupOptions {
  readonly title: string;
  /** The element that becomes the popup's body. */
  readonly body: HTMLElement;
  readonly size?: "large" | "normal" | "small";
  readonly implicitClose?: boolean;
  readonly closable?: boolean;
}

const SIZES = { large: " modal-lg", normal: "", small: " modal-sm" } as const;
const FOCUSABLE =
  "a[href], button:not(:disabled), input:not(:disabled):not([type=hidden]), select:not(:disabled), " +
  "textarea:not(:disabled), summary, [tabindex]:not([tabindex='-1'])";

export class ModalPopup {
  #open: { modal: HTMLElement; backdrop: HTMLElement; returnTo: Element | null; body: HTMLElement } | null =
    null;

  readonly #keyListener = (event: KeyboardEvent): void => this.#handleKey(event);

  constructor(
    /** The parts of the page that are inert while a popup is open. */
    private readonly behind: readonly HTMLElement[],
    private readonly messages: Messages,
    /** Called when the user has closed the popup of that body. */
    private readonly dismissed: (body: HTMLElement) => void,
  ) {}

  open(options: PopupOptions): void {
    const returnTo = this.#open ? this.#open.returnTo : document.activeElement;
    this.#removeElements();
    const { closable = true, implicitClose = true, size = "normal", body } = options;
    const titleId = createId("popup-title");
    const header = element(
      "div",
      { class: "modal-header" },
      element("h2", { class: "modal-title", id: titleId }, options.title),
    );
    body.classList.add("modal-body", "markdown-body");
    const modal = element(
      "div",
      {
        class: "modal fade show",
        tabindex: -1,
        role: "dialog",
        "aria-modal": "true",
        "aria-labelledby": titleId,
      },
      element(
        "div",
        { class: `modal-dialog modal-dialog-scrollable${SIZES[size]}` },
        element("div", { class: "modal-content" }, header, body),
      ),
    );
    if (closable) {
      const button = element("button", {
        type: "button",
        class: "btn-close",
        "aria-label": this.messages.text("close"),
      });
      this.messages.mark(button).addEventListener("click", () => this.#dismiss());
      header.append(button);
    }
    modal.dataset["implicitClose"] = String(closable && implicitClose);
    const backdrop = element("div", { class: "modal-backdrop fade show" });
    this.#listenOutside(modal);
    for (const part of this.behind) part.inert = true;
    // The scroll bar disappears; its width is kept as padding, so that nothing shifts.
    const bar = window.innerWidth - document.documentElement.clientWidth;
    if (bar > 0) document.body.style.paddingRight = `${bar}px`;
    document.body.classList.add("modal-open");
    document.body.append(backdrop, modal);
    this.#open = { modal, backdrop, returnTo, body };
    document.addEventListener("keydown", this.#keyListener);
    // The first of the body rather than the × of the header.
    const stops = this.#tabStops(modal);
    (stops.find((one) => body.contains(one)) ?? stops[0] ?? modal).focus();
  }

  close(): void {
    const open = this.#open;
    if (!open) return;
    this.#removeElements();
    for (const part of this.behind) part.inert = false;
    document.body.classList.remove("modal-open");
    document.body.style.paddingRight = "";
    // Restore the focus, unless a form has focused a field meanwhile.
    if (document.activeElement === document.body && open.returnTo instanceof HTMLElement)
      open.returnTo.focus();
  }

  #dismiss(): void {
    const body = this.#open?.body;
    this.close();
    if (body) this.dismissed(body);
  }

  #removeElements(): void {
    this.#open?.modal.remove();
    this.#open?.backdrop.remove();
    this.#open = null;
    document.removeEventListener("keydown", this.#keyListener);
  }

  #listenOutside(modal: HTMLElement): void {
    let pressedOutside = false;
    modal.addEventListener("mousedown", (event) => {
      pressedOutside = event.target === modal;
    });
    // Only a click that also began outside closes: selecting text may end there.
    modal.addEventListener("click", (event) => {
      if (event.target === modal && pressedOutside) this.#closeIfAllowed();
    });
    modal.addEventListener("animationend", (event) => {
      if (event.animationName === "greenio-shake") modal.classList.remove("webio-shake");
    });
  }

  #closeIfAllowed(): void {
    if (this.#open?.modal.dataset["implicitClose"] === "true") this.#dismiss();
    else this.#open?.modal.classList.add("webio-shake");
  }

  /** Return the elements of the popup that Tab reaches. */
  #tabStops(modal: HTMLElement): HTMLElement[] {
    return [...modal.querySelectorAll<HTMLElement>(FOCUSABLE)].filter((one) => isShown(one));
  }

  #handleKey(event: KeyboardEvent): void {
    const open = this.#open;
    if (!open || event.defaultPrevented) return;
    if (event.key === "Escape") {
      event.preventDefault();
      this.#closeIfAllowed();
    } else if (event.key === "Tab") {
      this.#keepFocusInside(open.modal, event);
    }
  }

  /** From the last element, Tab moves to the first; from the first, Shift+Tab moves to the last. */
  #keepFocusInside(modal: HTMLElement, event: KeyboardEvent): void {
    const stops = this.#tabStops(modal);
    const edge = event.shiftKey ? stops[0] : stops.at(-1);
    const focused = document.activeElement;
    // The modal itself is before its first element.
    const isAtEdge = focused === edge || (focused === modal && event.shiftKey);
    if (modal.contains(focused) && !isAtEdge) return;
    event.preventDefault();
    ((event.shiftKey ? stops.at(-1) : stops[0]) ?? modal).focus();
  }
}
