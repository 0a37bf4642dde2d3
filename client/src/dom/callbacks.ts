/**
 * Binds elements to callbacks of the server, and reports callbacks that no element can run any more.
 *
 * Otherwise an app that redraws a table with buttons every second would make the server keep the function of every
 * removed button until the session ends. Ids are kept in a WeakMap, not in attributes: untrusted HTML that imitates
 * the markup binds nothing.
 */

/** Attribute of elements with callbacks, by which a removed subtree is searched natively. */
const BOUND = "data-greenio-bound";

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
  #observer: MutationObserver;
  #scheduled = false;

  constructor(private readonly events: CallbackEvents) {
    this.#observer = new MutationObserver((records) => this.#onRemoved(records));
  }

  /** Observe all removals below `root`. */
  observe(root: Element): void {
    this.#observer.observe(root, { childList: true, subtree: true });
  }

  /** Bind `element` to the callback `id` while the element is in the page. */
  bind(element: Element, id: number): void {
    if (!id) return;
    element.setAttribute(BOUND, "");
    const ids = this.#ids.get(element);
    if (ids) ids.push(id);
    else this.#ids.set(element, [id]);
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

  /** Release the callbacks of an output that was created but could not be shown. */
  discard(tree: Node): void {
    this.#unbindTree(tree);
  }

  /** Clears all bindings without reporting. */
  reset(): void {
    this.#observer.takeRecords();
    this.#ids = new WeakMap();
    this.#uses.clear();
    this.#released = [];
  }

  dispose(): void {
    this.#observer.disconnect();
    this.reset();
  }

  #onRemoved(records: readonly MutationRecord[]): void {
    for (const record of records) {
      for (const node of record.removedNodes) {
        // A connected node was moved by a script of the app.
        if (!node.isConnected) this.#unbindTree(node);
      }
    }
  }

  #unbindTree(tree: Node): void {
    if (!(tree instanceof Element) && !(tree instanceof DocumentFragment)) return;
    if (tree instanceof Element && tree.hasAttribute(BOUND)) this.#unbind(tree);
    for (const element of tree.querySelectorAll(`[${BOUND}]`)) this.#unbind(element);
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
