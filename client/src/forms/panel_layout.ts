/**
 * Where the input panel stands: in the page below the outputs, or stuck to the window's bottom edge when there
 * is no room for it (browser.md 5). Measures at most once per frame.
 */
import { element, required, setAttributes } from "../dom/element";
import type { Messages } from "../i18n/messages";
import { PANEL_FLOOR, type Settings } from "../runtime/settings";
import { heights, PADDING, sticks, type Heights, type View } from "./panel_layout_rules";

/** Pixels per press of an arrow key on the grip. */
const KEY_STEP = 24;

export class Dock {
  readonly #panel = required("input-container");
  readonly #space = required("end-space");
  readonly #grip: HTMLElement;
  readonly #resized = new ResizeObserver(() => this.#soon());
  #card: HTMLElement | null = null;
  #height = 0;
  #bounds: Heights = { min: 0, init: 0, full: 0 };
  #minHeight = 300;
  #initHeight = 300;
  #scrolled = false;
  #requested = false;

  constructor(
    private readonly settings: Settings,
    private readonly messages: Messages,
  ) {
    this.#grip = element("div", {
      class: "webio-grip",
      role: "separator",
      tabindex: 0,
      "aria-orientation": "horizontal",
    });
    this.#panel.prepend(this.#grip);
    this.#resized.observe(required("markdown-body"));
    this.#resized.observe(required("input-cards"));
    window.addEventListener("resize", () => this.#soon());
    window.addEventListener(
      "scroll",
      () => {
        this.#scrolled = true;
        this.#soon();
      },
      { passive: true },
    );
    this.#listen();
  }

  get stuck(): boolean {
    return this.#panel.classList.contains("fixed");
  }

  /** `card` is the visible one from now on. Sizes that an app has set count from here. */
  show(card: HTMLElement | null): void {
    this.#card = card;
    this.#minHeight = Math.max(this.settings.inputPanelMinHeight, PANEL_FLOOR.min);
    this.#initHeight = Math.max(this.settings.inputPanelInitHeight, PANEL_FLOOR.init);
    this.#height = 0;
    this.#scrolled = false;
    this.#arrange();
  }

  #soon(): void {
    if (this.#requested || !this.#card) return;
    this.#requested = true;
    requestAnimationFrame(() => {
      this.#requested = false;
      this.#arrange();
    });
  }

  #view(card: HTMLElement): View {
    const root = document.documentElement;
    return {
      card: card.offsetHeight,
      below: window.innerHeight - this.#space.getBoundingClientRect().top,
      window: window.innerHeight,
      left: root.scrollHeight - window.innerHeight - window.scrollY,
      footer: document.querySelector<HTMLElement>("footer.footer")?.offsetHeight ?? 0,
    };
  }

  #arrange(): void {
    const scrolled = this.#scrolled;
    this.#scrolled = false;
    if (!this.#card || !this.settings.inputPanelFixed) {
      this.#set(false);
      return;
    }
    const view = this.#view(this.#card);
    this.#bounds = heights(view, this.#minHeight, this.#initHeight);
    const stuck = sticks(this.stuck, view, this.#bounds, scrolled);
    if (stuck && (!this.stuck || this.#height === 0)) this.#height = this.#bounds.init;
    this.#set(stuck);
  }

  #set(stuck: boolean): void {
    this.#panel.classList.toggle("fixed", stuck);
    if (!stuck) {
      this.#panel.style.height = "";
      this.#space.style.height = "";
      return;
    }
    const { min, full } = this.#bounds;
    this.#height = Math.min(Math.max(this.#height, min), Math.max(full, min));
    this.#panel.style.height = `${this.#height}px`;
    this.#space.style.height = `${this.#height - PADDING}px`;
    setAttributes(this.#grip, {
      "aria-label": this.messages.text("resize_form"),
      "aria-valuenow": Math.round(this.#height),
      "aria-valuemin": Math.round(min),
      "aria-valuemax": Math.round(full),
    });
  }

  /** Makes the stuck panel `by` pixels higher; tells whether its height changed. */
  #grow(by: number): boolean {
    const before = this.#height;
    this.#height += by;
    this.#set(true);
    return this.#height !== before;
  }

  #listen(): void {
    this.#grip.addEventListener("keydown", (event) => {
      const steps: Record<string, number> = {
        ArrowUp: KEY_STEP,
        ArrowDown: -KEY_STEP,
        PageUp: 4 * KEY_STEP,
        PageDown: -4 * KEY_STEP,
        Home: -Infinity,
        End: Infinity,
      };
      const step = steps[event.key];
      if (step === undefined) return;
      event.preventDefault();
      this.#height =
        step === Infinity ? this.#bounds.full : step === -Infinity ? this.#bounds.min : this.#height + step;
      this.#set(true);
    });
    this.#grip.addEventListener("pointerdown", (event) => {
      this.#grip.setPointerCapture(event.pointerId);
      let last = event.clientY;
      const move = (moved: PointerEvent): void => {
        this.#grow(last - moved.clientY);
        last = moved.clientY;
      };
      this.#grip.addEventListener("pointermove", move);
      this.#grip.addEventListener(
        "lostpointercapture",
        () => this.#grip.removeEventListener("pointermove", move),
        {
          once: true,
        },
      );
    });
    this.#panel.addEventListener(
      "wheel",
      (event) => {
        if (this.stuck && !event.ctrlKey && this.#drag(event.deltaY, event.target)) event.preventDefault();
      },
      { passive: false },
    );
    this.#listenToTouch();
  }

  #listenToTouch(): void {
    let last = 0;
    this.#panel.addEventListener(
      "touchstart",
      (event) => {
        last = event.touches[0]?.clientY ?? 0;
      },
      { passive: true },
    );
    this.#panel.addEventListener(
      "touchmove",
      (event) => {
        const touch = event.touches[0];
        if (!this.stuck || !touch || event.touches.length > 1) return;
        const by = last - touch.clientY;
        last = touch.clientY;
        if (this.#drag(by, event.target) && event.cancelable) event.preventDefault();
      },
      { passive: false },
    );
  }

  /** Down: first higher, then the card scrolls. Up: first the card scrolls back, then lower. */
  #drag(by: number, target: EventTarget | null): boolean {
    if (
      target instanceof Element &&
      target.closest("textarea, select, input[type=range], .cm-editor, .ts-dropdown")
    )
      return false;
    if (by < 0 && this.#panel.scrollTop > 0) return false;
    return this.#grow(by);
  }
}
