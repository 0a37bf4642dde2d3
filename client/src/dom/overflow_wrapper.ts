/**
 * Wraps items that are wider than their column in an element that scrolls, so that the page itself never scrolls
 * sideways.
 *
 * Widths are measured together after a slice of commands: one layout for all of its items. Plain text breaks and is
 * never measured.
 */
import { element } from "./element";
import { formPlaceOf } from "./form_places";

const WRAPPER = ".webio-wide";

/** Remove an item of a scope with its wrapper, if it has one: an empty wrapper would count as an item. */
export function removeItem(item: Element): void {
  const wrapper = item.parentElement;
  (wrapper?.matches(WRAPPER) ? wrapper : item).remove();
}

/** Return the content of the box or tab that was opened. */
function contentOf(opened: EventTarget | null): Element | null {
  if (!(opened instanceof Element)) return null;
  if (opened.matches("details[open]")) return opened.querySelector(":scope > .webio-collapse");
  return opened.matches(".webio-tabs > .toggle")
    ? (opened.nextElementSibling?.nextElementSibling ?? null)
    : null;
}

/** Return whether the browser moves elements with their state: Chrome 133, Firefox 144. */
function canMoveInPlace(): boolean {
  return "moveBefore" in Element.prototype;
}

/** Move `item`, which is in the page, into `wrapper`. Frames in it are not loaded again, and it keeps the focus. */
function moveInto(wrapper: HTMLElement, item: HTMLElement): void {
  if (canMoveInPlace()) {
    wrapper.moveBefore(item, null);
    return;
  }
  const focused = document.activeElement;
  wrapper.append(item);
  if (focused instanceof HTMLElement && item.contains(focused)) focused.focus({ preventScroll: true });
}

/** Return whether a browser without moveBefore() would load a frame in `item` again if it were moved. */
function mustStay(item: HTMLElement): boolean {
  return !canMoveInPlace() && (item.matches("iframe") || item.querySelector("iframe") !== null);
}

export class OverflowWrapper {
  #candidates: HTMLElement[] = [];

  /** Measure content that had no width before, and all of `root` when that becomes narrower. */
  observe(root: HTMLElement): void {
    const reveal = (event: Event): void => {
      const content = contentOf(event.target);
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

  /** Measure `item`, which was inserted into a scope, with the next `wrap()`. */
  add(item: HTMLElement): void {
    this.#candidates.push(item);
  }

  #measure(content: Element): void {
    const forms = formPlaceOf(content);
    for (const item of content.children) if (item instanceof HTMLElement && item !== forms) this.add(item);
    this.wrap();
  }

  /** Measure the added items and wrap those that overflow. */
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
      // An item that scrolls by itself needs no wrapper.
      if (item.scrollWidth > item.clientWidth + 1 && getComputedStyle(item).overflowX !== "visible") continue;
      if (mustStay(item)) {
        item.style.maxWidth = "100%";
        item.style.overflowX = "auto";
        continue;
      }
      const wrapper = element("div", { class: "webio-wide", style: "overflow: auto", tabindex: 0 });
      item.before(wrapper);
      moveInto(wrapper, item);
    }
  }
}
