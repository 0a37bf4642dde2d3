/** Scopes with a maximum number of items: the oldest are removed. */

import { formPlaceOf, itemCount } from "./form_places";

/**
 * The limit of a scope, and its items in the order of their arrival, wherever they are. Weak references: items that were
 * removed in another way are not kept.
 */
const limits = new WeakMap<Element, { readonly max: number; arrived: WeakRef<Node>[] }>();

/** Limit the scope to `max` items, beyond which the oldest are removed; 0 means no limit. */
export function limitItems(scope: Element, max: number): void {
  if (max <= 0) return;
  limits.set(scope, {
    max,
    arrived: [...scope.children]
      .filter((item) => item !== formPlaceOf(scope))
      .map((item) => new WeakRef(item)),
  });
  removeExcess(scope);
}

/** Record that `item` was inserted into `scope`, and remove the oldest items beyond its limit. */
export function itemInserted(scope: Element, item: Node): void {
  const limit = limits.get(scope);
  if (!limit) return;
  limit.arrived.push(new WeakRef(item));
  removeExcess(scope);
  // Not at each insertion: the scope may have thousands of items.
  if (limit.arrived.length > 2 * limit.max + 16)
    limit.arrived = limit.arrived.filter((arrived) => scope.contains(arrived.deref() ?? null));
}

/** Record that `made` has taken the place of `old` in `scope`. */
export function itemReplaced(scope: Element, old: Node, made: Node): void {
  const limit = limits.get(scope);
  if (limit) limit.arrived = limit.arrived.map((item) => (item.deref() === old ? new WeakRef(made) : item));
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
  while (itemCount(scope) > limit.max && next < limit.arrived.length) {
    childContaining(scope, limit.arrived[next]?.deref())?.remove();
    next += 1;
  }
  limit.arrived.splice(0, next);
  // Scripts of the app may have added more.
  while (itemCount(scope) > limit.max) scope.firstElementChild?.remove();
}

/** Return the child of `scope` that is `node` or wraps it (dom/overflow_wrapper.ts). */
function childContaining(scope: Element, node: Node | undefined): ChildNode | null {
  let child: Node | null = node ?? null;
  while (child && child.parentNode !== scope) child = child.parentNode;
  return child as ChildNode | null;
}
