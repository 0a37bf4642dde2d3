/**
 * Items wider than their column scroll inside a wrapper, so that the page itself never scrolls sideways.
 *
 * Widths are read in one go after a slice of commands: one layout for all of its items. Plain text never
 * needs a wrapper (it breaks), so it is never measured.
 */
import { element } from "./element";

const WRAPPER = ".webio-wide";

/** Removes an item of a scope, and the wrapper that it may have: an empty one would count as an item. */
export function removeItem(item: Element): void {
  const wrapper = item.parentElement;
  (wrapper?.matches(WRAPPER) ? wrapper : item).remove();
}

/** What the box or tab `opened` has just shown. */
function revealed(opened: EventTarget | null): Element | null {
  if (!(opened instanceof Element)) return null;
  if (opened.matches("details[open]")) return opened.querySelector(":scope > .webio-collapse");
  return opened.matches(".webio-tabs > .toggle")
    ? (opened.nextElementSibling?.nextElementSibling ?? null)
    : null;
}

export class WideItems {
  #candidates: HTMLElement[] = [];

  /** Also measures what had no width when it came, and all of `root` when that becomes narrower. */
  observe(root: HTMLElement): void {
    const reveal = (event: Event): void => {
      const content = revealed(event.target);
      if (content && !content.closest(WRAPPER)) this.#measure(content);
    };
    root.addEventListener("toggle", reveal, { capture: true }); // does not bubble
    root.addEventListener("change", reveal);
    let before = window.innerWidth;
    window.addEventListener("resize", () => {
      if (window.innerWidth < before) this.#measure(root);
      before = window.innerWidth;
    });
  }

  /** `item` was just put into a scope and may be wider than that. */
  consider(item: HTMLElement): void {
    this.#candidates.push(item);
  }

  #measure(content: Element): void {
    for (const item of content.children) if (item instanceof HTMLElement) this.consider(item);
    this.wrap();
  }

  /** Measures the candidates and wraps those that stick out. */
  wrap(): void {
    if (this.#candidates.length === 0) return;
    const candidates = this.#candidates;
    this.#candidates = [];
    const wide = candidates.filter((item) => {
      const scope = item.parentElement;
      return (
        scope !== null &&
        item.isConnected &&
        item.scrollWidth > scope.clientWidth + 1 &&
        scope.clientWidth > 0
      );
    });
    for (const item of wide) {
      // A box that scrolls by itself needs no second one around it.
      if (item.scrollWidth > item.clientWidth + 1 && getComputedStyle(item).overflowX !== "visible") continue;
      const wrapper = element("div", { class: "webio-wide", style: "overflow: auto", tabindex: 0 });
      item.replaceWith(wrapper);
      wrapper.append(item);
    }
  }
}
