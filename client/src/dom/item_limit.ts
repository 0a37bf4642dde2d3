/** Scopes with a maximum number of items: the oldest are removed. */

/** The limit of a scope, and its items in the order of their arrival, wherever they are. */
const limits = new WeakMap<Element, { readonly max: number; arrived: Node[] }>();

/** Limit the scope to `max` items, beyond which the oldest are removed; 0 means no limit. */
export function limitItems(scope: Element, max: number): void {
  if (max <= 0) return;
  limits.set(scope, { max, arrived: [...scope.children] });
  removeExcess(scope);
}

/** Record that `item` was inserted into `scope`, and remove the oldest items beyond its limit. */
export function itemInserted(scope: Element, item: Node): void {
  const limit = limits.get(scope);
  if (!limit) return;
  limit.arrived.push(item);
  removeExcess(scope);
}

/** Record that `scope` was cleared. */
export function itemsCleared(scope: Element): void {
  const limit = limits.get(scope);
  if (limit) limit.arrived = [];
}

function removeExcess(scope: Element): void {
  const limit = limits.get(scope);
  if (!limit) return;
  let next = 0;
  while (scope.children.length > limit.max && next < limit.arrived.length) {
    childContaining(scope, limit.arrived[next] as Node)?.remove();
    next += 1;
  }
  limit.arrived.splice(0, next);
  // Scripts of the app may have added more.
  while (scope.children.length > limit.max) scope.firstElementChild?.remove();
}

/** Return the child of `scope` that is `node` or wraps it (dom/overflow_wrapper.ts). */
function childContaining(scope: Element, node: Node): ChildNode | null {
  let child: Node | null = node;
  while (child && child.parentNode !== scope) child = child.parentNode;
  return child as ChildNode | null;
}
