/** What has to be given back when an element has left the page. */

/** Marks elements that hold something, so that a removed subtree is searched natively. */
const MARK = "data-greenio-holds";

const ends = new WeakMap<Element, () => void>();
let observer: MutationObserver | undefined;

function left(node: Node): void {
  if (!(node instanceof Element) || node.isConnected) return;
  const holders = [...node.querySelectorAll(`[${MARK}]`)];
  if (node.hasAttribute(MARK)) holders.push(node);
  for (const holder of holders) {
    ends.get(holder)?.();
    ends.delete(holder);
  }
}

/** Calls `end` once when `element`, which is or will be in the page, has been removed from it. */
export function whenRemoved(element: Element, end: () => void): void {
  element.setAttribute(MARK, "");
  ends.set(element, end);
  if (observer) return;
  observer = new MutationObserver((records) => {
    for (const record of records) {
      for (const node of record.removedNodes) left(node);
    }
  });
  observer.observe(document.body, { childList: true, subtree: true });
}
