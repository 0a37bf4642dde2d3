/** Named places of the page, and where a new item of them goes (output.md 1 and 4). */
import { element, scopeId } from "./element";
import { removeItem } from "./overflow_wrapper";

export type IfExist = "keep" | "clear" | "remove";

export function findScope(name: string): HTMLElement | null {
  return document.getElementById(scopeId(name));
}

/** The scope, or null after a word on the console: an app's typing error must be findable. */
export function expectScope(name: string): HTMLElement | null {
  const scope = findScope(name);
  if (!scope) console.error(`The scope "${name}" is not on the page`);
  return scope;
}

/**
 * The index of the child before which an item goes; `length` is the end.
 *
 * 0 and n: before the item of that index. -1: the end. -n: after the item of that index from the end.
 * Beyond the ends means the ends.
 */
export function placeFor(position: number, length: number): number {
  const place = position >= 0 ? position : length + position + 1;
  return Math.min(Math.max(place, 0), length);
}

/** Scopes that keep only so many items, with these in the order in which they came, wherever they stand. */
const bounds = new WeakMap<Element, { readonly most: number; arrived: Node[] }>();

/** With more than `most` items, those that came first are dropped; 0 is no bound. */
export function boundItems(scope: Element, most: number): void {
  if (most <= 0) return;
  bounds.set(scope, { most, arrived: [...scope.children] });
  trim(scope);
}

function trim(scope: Element, item?: Node): void {
  const bound = bounds.get(scope);
  if (!bound) return;
  if (item) bound.arrived.push(item);
  let next = 0;
  while (scope.children.length > bound.most && next < bound.arrived.length) {
    childWith(scope, bound.arrived[next] as Node)?.remove();
    next += 1;
  }
  bound.arrived.splice(0, next);
  // Scripts of the app may have added more.
  while (scope.children.length > bound.most) scope.firstElementChild?.remove();
}

/** The child of `scope` that is or wraps `node` (dom/wide.ts). */
function childWith(scope: Element, node: Node): ChildNode | null {
  let child: Node | null = node;
  while (child && child.parentNode !== scope) child = child.parentNode;
  return child as ChildNode | null;
}

export function insertAt(scope: Element, item: Node, position: number): void {
  if (position === -1) scope.append(item);
  else scope.insertBefore(item, scope.children[placeFor(position, scope.children.length)] ?? null);
  trim(scope, item);
}

export function clearScope(scope: HTMLElement, holdHeight: boolean): void {
  if (holdHeight) hold(scope);
  scope.replaceChildren();
  const bound = bounds.get(scope);
  if (bound) bound.arrived = [];
}

/** Makes the scope `name` unless it is there; then it does as `ifExist` says. */
export function createScope(
  name: string,
  container: string,
  position: number,
  ifExist: IfExist,
  holdHeight: boolean,
): void {
  const present = findScope(name);
  if (present && ifExist === "keep") return;
  if (present && ifExist === "clear") {
    clearScope(present, holdHeight);
    return;
  }
  const home = expectScope(container);
  // A scope cannot be made anew inside itself.
  if (!home || present?.contains(home)) return;
  if (present) removeItem(present);
  insertAt(home, element("div", { id: scopeId(name) }), position);
}

/** What the scope's style attribute said before its height was held. */
const held = new WeakMap<HTMLElement, string | null>();

/** Keeps the place that the scope takes, so that the page below does not jump while it is refilled. */
function hold(scope: HTMLElement): void {
  const height = scope.offsetHeight;
  if (height === 0) return;
  if (!held.has(scope)) held.set(scope, scope.getAttribute("style"));
  const first = scope.firstElementChild;
  const last = scope.lastElementChild;
  scope.style.minHeight = `${height}px`;
  // The children's margins stick out of the scope: they are part of the place.
  if (first) scope.style.marginTop = getComputedStyle(first).marginTop;
  if (last) scope.style.marginBottom = getComputedStyle(last).marginBottom;
}

export function releaseHeight(name: string): void {
  const scope = findScope(name);
  if (!scope || !held.has(scope)) return;
  const before = held.get(scope);
  held.delete(scope);
  if (before) scope.setAttribute("style", before);
  else scope.removeAttribute("style");
}
