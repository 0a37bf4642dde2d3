/**
 * Elements that run a callback on the server, and the news that they are gone.
 *
 * An app that redraws a table with buttons every second would make the server keep every old button's function
 * until the session ends. So the page watches which callbacks can still be used and reports those that cannot.
 * Ids live in a WeakMap, not in attributes: HTML from a stranger that imitates our markup binds nothing.
 */

/** Marks elements that may have bound callbacks, so that a removed subtree is searched natively. */
const MARK = "data-greenio-bound";

export interface CallbackEvents {
  /** Whether the click is on its way to the server. */
  clicked(callback: number, value: unknown): boolean;
  released(callbacks: number[]): void;
}

export class Callbacks {
  #ids = new WeakMap<Element, number[]>();
  /** How many living elements refer to a callback: one output may be shown several times. */
  #uses = new Map<number, number>();
  #gone: number[] = [];
  #observer: MutationObserver;
  #scheduled = false;

  constructor(private readonly events: CallbackEvents) {
    this.#observer = new MutationObserver((records) => this.#left(records));
  }

  /** Begins to watch everything below `root`. */
  observe(root: Element): void {
    this.#observer.observe(root, { childList: true, subtree: true });
  }

  /** The callback `id` can be reached through `element` as long as that is in the page. */
  bind(element: Element, id: number): void {
    if (!id) return;
    element.setAttribute(MARK, "");
    const ids = this.#ids.get(element);
    if (ids) ids.push(id);
    else this.#ids.set(element, [id]);
    this.#uses.set(id, (this.#uses.get(id) ?? 0) + 1);
  }

  /** Makes the whole element clickable, by pointer and keyboard. */
  clickable(element: HTMLElement, id: number): void {
    if (!id) return;
    this.bind(element, id);
    element.classList.add("pywebio-clickable");
    element.addEventListener("click", () => this.run(id, null));
    if (element.matches("a[href], button, input, select, textarea, summary")) return;
    element.tabIndex = 0;
    if (!element.hasAttribute("role") && !element.matches("table, ul, ol, details")) {
      // An element with structure inside would lose it for screen readers as a button.
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

  /** For output that was made but could not be shown. */
  discard(tree: Node): void {
    this.#forget(tree);
  }

  /** Forgets everything without a word: the page starts anew. */
  reset(): void {
    this.#observer.takeRecords();
    this.#ids = new WeakMap();
    this.#uses.clear();
    this.#gone = [];
  }

  dispose(): void {
    this.#observer.disconnect();
    this.reset();
  }

  #left(records: readonly MutationRecord[]): void {
    for (const record of records) {
      for (const node of record.removedNodes) {
        // Moved, not removed: a script of the app put it somewhere else.
        if (!node.isConnected) this.#forget(node);
      }
    }
  }

  #forget(tree: Node): void {
    if (!(tree instanceof Element) && !(tree instanceof DocumentFragment)) return;
    if (tree instanceof Element && tree.hasAttribute(MARK)) this.#drop(tree);
    for (const element of tree.querySelectorAll(`[${MARK}]`)) this.#drop(element);
  }

  #drop(element: Element): void {
    const ids = this.#ids.get(element);
    if (!ids) return;
    this.#ids.delete(element);
    for (const id of ids) {
      const uses = (this.#uses.get(id) ?? 1) - 1;
      if (uses > 0) {
        this.#uses.set(id, uses);
      } else {
        this.#uses.delete(id);
        this.#gone.push(id);
      }
    }
    if (this.#gone.length > 0) this.#announce();
  }

  /** One event per turn of the event loop, and none for a callback that came back meanwhile. */
  #announce(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    setTimeout(() => {
      this.#scheduled = false;
      const gone = [...new Set(this.#gone)].filter((id) => !this.#uses.has(id));
      this.#gone = [];
      if (gone.length > 0) this.events.released(gone);
    });
  }
}
