/** Animations: when they are allowed, and how the window scrolls. */

let reduced: MediaQueryList | undefined;

export function motionAllowed(): boolean {
  reduced ??= window.matchMedia("(prefers-reduced-motion: reduce)");
  return !reduced.matches && !document.body.classList.contains("no-animation");
}

/** Outputs that arrive together in larger numbers appear at once: fading hundreds of them costs frames. */
const ENTER_LIMIT = 24;

export function entersAnimated(waiting: number): boolean {
  return waiting <= ENTER_LIMIT && !document.hidden && motionAllowed();
}

/** Lets `item` fade in. The class goes when the animation has ended (`watchEntrances`). */
export function enter(item: Element): void {
  if (!(item instanceof HTMLScriptElement) && !(item instanceof HTMLStyleElement))
    item.classList.add("webio-enter");
}

export function watchEntrances(root: HTMLElement): void {
  root.addEventListener("animationend", (event) => {
    if (event.target instanceof Element && event.animationName === "greenio-enter") {
      event.target.classList.remove("webio-enter");
    }
  });
}

export function scrollWindowTo(top: number): void {
  window.scrollTo({ top, behavior: motionAllowed() ? "smooth" : "auto" });
}

/** Scrolls so that the element's top, middle or bottom is where the window's is. */
export function scrollToElement(element: Element, position: "top" | "middle" | "bottom"): void {
  const box = element.getBoundingClientRect();
  const rest = window.innerHeight - box.height;
  const share = position === "top" ? 0 : position === "middle" ? rest / 2 : rest;
  scrollWindowTo(window.scrollY + box.top - share);
}

/** Follows the end of the page, unless the reader has scrolled up by more than a screen. */
export class Follower {
  #following = true;
  #last = 0;

  constructor() {
    window.addEventListener("scroll", () => this.#scrolled(), { passive: true });
  }

  follow(): void {
    if (this.#following) scrollWindowTo(document.documentElement.scrollHeight);
  }

  #scrolled(): void {
    const below = document.documentElement.scrollHeight - window.innerHeight - window.scrollY;
    // On the way down, which may be our own smooth one, the end being far says nothing about the reader.
    const upwards = window.scrollY < this.#last;
    this.#last = window.scrollY;
    if (below <= window.innerHeight) this.#following = true;
    else if (upwards) this.#following = false;
  }
}
