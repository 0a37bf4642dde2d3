/**
 * Binds elements to callbacks of the server, and reports callbacks that no element can run any more.
 *
 * Otherwise an app that redraws a table with buttons every second would make the server keep the function of every
 * removed button until the session ends. Ids are kept in a WeakMap, not in attributes: untrusted HTML that imitates
 * the markup binds nothing.
 */
import type { RemovalObserver } from "./removal_observer";

export interface CallbackEvents {
  /** Returns whether the click was sent. */
  clicked(callback: number, value: unknown): boolean;
  released(callbacks: number[]): void;
}

export class Callbacks {
  #ids = new WeakMap<Element, number[]>();
  /** The number of elements by callback: one output may be shown several times. */
  #uses = new Map<number, number>();
  #released: number[] = [];
  #scheduled = false;

  constructor(
    private readonly events: CallbackEvents,
    private readonly removals: RemovalObserver,
  ) {}

  /** Bind `element` to the callback `id` while the element is in the page. */
  bind(element: Element, id: number): void {
    if (!id) return;
    const ids = this.#ids.get(element);
    if (ids) ids.push(id);
    else {
      this.#ids.set(element, [id]);
      this.removals.add(element, () => this.#unbind(element));
    }
    this.#uses.set(id, (this.#uses.get(id) ?? 0) + 1);
  }

  /** Make the whole element clickable, by pointer and keyboard. */
  clickable(element: HTMLElement, id: number): void {
    if (!id) return;
    this.bind(element, id);
    element.classList.add("pywebio-clickable");
    element.addEventListener("click", () => this.run(id, null));
    if (element.matches("a[href], button, input, select, textarea, summary")) return;
    element.tabIndex = 0;
    if (!element.hasAttribute("role") && !element.matches("table, ul, ol, details")) {
      // With the role of a button, the structure inside would be lost to screen readers.
      if (!element.querySelector("a, button, input, select, textarea, table, h1, h2, h3, ul, ol")) {
        element.setAttribute("role", "button");
      }
    }
    element.addEventListener("keydown", (event) => {
      if (event.target !== element || (event.key !== "Enter" && event.key !== " ")) return;
      event.preventDefault();
      element.click();
    });
  }

  run(id: number, value: unknown): boolean {
    return this.events.clicked(id, value);
  }

  /** Clear all bindings without reporting. */
  reset(): void {
    this.#ids = new WeakMap();
    this.#uses.clear();
    this.#released = [];
  }

  #unbind(element: Element): void {
    const ids = this.#ids.get(element);
    if (!ids) return;
    this.#ids.delete(element);
    for (const id of ids) {
      const uses = (this.#uses.get(id) ?? 1) - 1;
      if (uses > 0) {
        this.#uses.set(id, uses);
      } else {
        this.#uses.delete(id);
        this.#released.push(id);
      }
    }
    if (this.#released.length > 0) this.#scheduleRelease();
  }

  /** Report once per turn of the event loop, without callbacks that were bound again meanwhile. */
  #scheduleRelease(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    setTimeout(() => {
      this.#scheduled = false;
      const released = [...new Set(this.#released)].filter((id) => !this.#uses.has(id));
      this.#released = [];
      if (released.length > 0) this.events.released(released);
    });
  }
}
