/** Releases resources of elements that are removed from the page. */

/** Attribute of observed elements, by which a removed subtree is searched natively. */
const OBSERVED = "data-greenio-holds";

const listeners = new WeakMap<Element, () => void>();
let observer: MutationObserver | undefined;

function onRemoved(node: Node): void {
  if (!(node instanceof Element) || node.isConnected) return;
  const observed = [...node.querySelectorAll(`[${OBSERVED}]`)];
  if (node.hasAttribute(OBSERVED)) observed.push(node);
  for (const each of observed) {
    listeners.get(each)?.();
    listeners.delete(each);
  }
}

/** Call `listener` once when `element`, which is or will be in the page, has been removed from it. */
export function whenRemoved(element: Element, listener: () => void): void {
  element.setAttribute(OBSERVED, "");
  listeners.set(element, listener);
  if (observer) return;
  observer = new MutationObserver((records) => {
    for (const record of records) {
      for (const node of record.removedNodes) onRemoved(node);
    }
  });
  observer.observe(document.body, { childList: true, subtree: true });
}
