/** Reports elements that have left the page. */

/** Attribute of observed elements, by which a removed subtree is searched natively. */
const OBSERVED = "data-greenio-observed";

type Listener = () => void;

export class RemovalObserver {
  /** Not in attributes: untrusted HTML that imitates the markup has no listeners. */
  readonly #listeners = new WeakMap<Element, Listener[]>();
  readonly #observer = new MutationObserver((records) => this.#process(records));

  /** Observe all removals below `root`. */
  observe(root: Element): void {
    this.#observer.observe(root, { childList: true, subtree: true });
  }

  /** Call `listener` once when `element`, which is or will be in the page, has been removed from it. */
  add(element: Element, listener: Listener): void {
    const listeners = this.#listeners.get(element);
    if (listeners) {
      listeners.push(listener);
      return;
    }
    element.setAttribute(OBSERVED, "");
    this.#listeners.set(element, [listener]);
  }

  /** Report the removals so far, which are reported after the present task otherwise. */
  flush(): void {
    this.#process(this.#observer.takeRecords());
  }

  /** Report a tree that was created but is not shown. */
  discard(tree: Node): void {
    if (!(tree instanceof Element) && !(tree instanceof DocumentFragment)) return;
    if (tree instanceof Element && tree.hasAttribute(OBSERVED)) this.#report(tree);
    for (const element of tree.querySelectorAll(`[${OBSERVED}]`)) this.#report(element);
  }

  dispose(): void {
    this.#observer.disconnect();
  }

  #process(records: readonly MutationRecord[]): void {
    for (const record of records) {
      for (const node of record.removedNodes) {
        // A connected node was moved by a script of the app.
        if (!node.isConnected) this.discard(node);
      }
    }
  }

  #report(element: Element): void {
    const listeners = this.#listeners.get(element);
    this.#listeners.delete(element);
    for (const listener of listeners ?? []) {
      try {
        listener();
      } catch (reason) {
        console.error("A removed element could not be released", reason);
      }
    }
  }
}
