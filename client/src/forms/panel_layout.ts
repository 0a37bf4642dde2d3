/**
 * The position of the input panel: inline below the outputs, or fixed to the window's bottom edge if there is not
 * enough room. Measures at most once per frame.
 */
import { element, required, setAttributes } from "../dom/element";
import { followKeyboard } from "./keyboard_inset";
import type { Messages } from "../i18n/messages";
import type { Settings } from "../runtime/settings";
import {
  heightBounds,
  hiddenByPanel,
  shouldBeFixed,
  type HeightBounds,
  type PanelMetrics,
} from "./panel_layout_rules";

/** Pixels. Smaller panels could not contain a field and its buttons. */
const MIN_HEIGHTS = { min: 75, init: 175 } as const;

/** Pixels at the top of a fixed panel through which outputs are seen. */
const SPACE_BELOW_OUTPUTS = 16;

/** Pixels per press of an arrow key on the grip. */
const KEY_STEP = 24;

/** Return the value of a custom property that is a number of pixels. */
function pixels(style: CSSStyleDeclaration, property: string): number {
  return Number(style.getPropertyValue(property)) || 0;
}

export class PanelLayout {
  readonly #panel = required("input-container");
  readonly #space = required("end-space");
  readonly #grip: HTMLElement;
  readonly #resized = new ResizeObserver(() => this.#scheduleLayout());
  #card: HTMLElement | null = null;
  #height = 0;
  #bounds: HeightBounds = { min: 0, init: 0, full: 0 };
  #minHeight = 300;
  #initHeight = 300;
  #scrolled = false;
  #isScheduled = false;
  /** Whether the end of the outputs was in sight when the layout was last looked at. */
  #isEndVisible = true;

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
    followKeyboard(this.#panel);
    this.#resized.observe(required("markdown-body"));
    this.#resized.observe(required("input-cards"));
    window.addEventListener("resize", () => this.#scheduleLayout());
    window.addEventListener(
      "scroll",
      () => {
        this.#scrolled = true;
        this.#scheduleLayout();
      },
      { passive: true },
    );
    this.#listen();
  }

  get isFixed(): boolean {
    return this.#panel.classList.contains("fixed");
  }

  /** Show the panel for `card`. Heights that the app has set apply from now on. */
  show(card: HTMLElement | null): void {
    if (card && !this.#card) this.#isEndVisible = this.#end() <= window.innerHeight;
    this.#card = card;
    this.#minHeight = Math.max(this.settings.inputPanelMinHeight, MIN_HEIGHTS.min);
    this.#initHeight = Math.max(this.settings.inputPanelInitHeight, MIN_HEIGHTS.init);
    this.#height = 0;
    this.#scrolled = false;
    this.#layout();
  }

  #scheduleLayout(): void {
    if (this.#isScheduled || !this.#card) return;
    this.#isScheduled = true;
    requestAnimationFrame(() => {
      this.#isScheduled = false;
      this.#layout();
    });
  }

  #measure(card: HTMLElement): PanelMetrics {
    const root = document.documentElement;
    const style = getComputedStyle(this.#panel);
    const body = card.querySelector(".card-body");
    return {
      // In a fixed panel the card's body scrolls.
      card: card.offsetHeight + (body ? body.scrollHeight - body.clientHeight : 0),
      padding: pixels(style, "--panel-top") + pixels(style, "--panel-bottom"),
      below: window.innerHeight - this.#end(),
      window: window.innerHeight,
      scrollable: root.scrollHeight - window.innerHeight - window.scrollY,
      footer: document.querySelector<HTMLElement>("footer.footer")?.offsetHeight ?? 0,
    };
  }

  /** Where the outputs end, in pixels from the window's top. */
  #end(): number {
    return this.#space.getBoundingClientRect().top;
  }

  #layout(): void {
    const scrolled = this.#scrolled;
    this.#scrolled = false;
    const wasEndVisible = this.#isEndVisible;
    if (!this.#card || !this.settings.inputPanelFixed) {
      this.#apply(false);
      return;
    }
    const metrics = this.#measure(this.#card);
    this.#bounds = heightBounds(metrics, this.#minHeight, this.#initHeight);
    const fixed = shouldBeFixed(this.isFixed, metrics, this.#bounds, scrolled);
    if (fixed && (!this.isFixed || this.#height === 0)) this.#height = this.#bounds.init;
    this.#apply(fixed);
    const height = fixed ? this.#height - SPACE_BELOW_OUTPUTS : 0;
    if (fixed && !scrolled)
      window.scrollBy(0, hiddenByPanel(this.#end(), height, window.innerHeight, wasEndVisible));
    this.#isEndVisible = this.#end() <= window.innerHeight - height + 1;
  }

  #apply(fixed: boolean): void {
    this.#panel.classList.toggle("fixed", fixed);
    if (!fixed) {
      this.#panel.style.height = "";
      this.#space.style.height = "";
      return;
    }
    const { min, full } = this.#bounds;
    this.#height = Math.min(Math.max(this.#height, min), Math.max(full, min));
    this.#panel.style.height = `${this.#height}px`;
    this.#space.style.height = `${this.#height - SPACE_BELOW_OUTPUTS}px`;
    setAttributes(this.#grip, {
      "aria-label": this.messages.text("resize_form"),
      "aria-valuenow": Math.round(this.#height),
      "aria-valuemin": Math.round(min),
      "aria-valuemax": Math.round(full),
    });
  }

  /** Make the fixed panel `by` pixels higher. Returns whether its height has changed. */
  #resizeBy(by: number): boolean {
    const before = this.#height;
    this.#height += by;
    this.#apply(true);
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
      this.#apply(true);
    });
    this.#grip.addEventListener("pointerdown", (event) => {
      this.#grip.setPointerCapture(event.pointerId);
      let last = event.clientY;
      const move = (moved: PointerEvent): void => {
        this.#resizeBy(last - moved.clientY);
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
        if (this.isFixed && !event.ctrlKey && this.#resizeByGesture(event.deltaY, event.target))
          event.preventDefault();
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
        if (!this.isFixed || !touch || event.touches.length > 1) return;
        const by = last - touch.clientY;
        last = touch.clientY;
        if (this.#resizeByGesture(by, event.target) && event.cancelable) event.preventDefault();
      },
      { passive: false },
    );
  }

  /** Resize by wheel or touch. Down: the panel grows before the card scrolls. Up: the card scrolls before it shrinks. */
  #resizeByGesture(by: number, target: EventTarget | null): boolean {
    if (
      target instanceof Element &&
      target.closest("textarea, select, input[type=range], .cm-editor, .ts-dropdown")
    )
      return false;
    if (by < 0 && (this.#card?.querySelector(".card-body")?.scrollTop ?? 0) > 0) return false;
    return this.#resizeBy(by);
  }
}
