/** Scrolls the window: to an element, or to the end of the page as it grows. */
import { motionAllowed } from "./entrance_animation";

function scrollWindowTo(top: number): void {
  window.scrollTo({ top, behavior: motionAllowed() ? "smooth" : "auto" });
}

/** Scroll so that the element's top, middle or bottom is at that of the window. */
export function scrollToElement(element: Element, position: "top" | "middle" | "bottom"): void {
  const box = element.getBoundingClientRect();
  const rest = window.innerHeight - box.height;
  const share = position === "top" ? 0 : position === "middle" ? rest / 2 : rest;
  scrollWindowTo(window.scrollY + box.top - share);
}

/** Scrolls to the end of the page, unless the user has scrolled up by more than a screen. */
export class AutoScroller {
  #enabled = true;
  #lastTop = 0;

  constructor() {
    window.addEventListener("scroll", () => this.#scrolled(), { passive: true });
  }

  scrollToEnd(): void {
    if (this.#enabled) scrollWindowTo(document.documentElement.scrollHeight);
  }

  #scrolled(): void {
    const below = document.documentElement.scrollHeight - window.innerHeight - window.scrollY;
    // While the window scrolls down, possibly by this class, being far from the end means nothing.
    const upwards = window.scrollY < this.#lastTop;
    this.#lastTop = window.scrollY;
    if (below <= window.innerHeight) this.#enabled = true;
    else if (upwards) this.#enabled = false;
  }
}
