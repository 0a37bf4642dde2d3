/** Scopes: named elements of the page that contain outputs. */
import { element, scopeId } from "./element";
import { formPlaceOf, itemCount, removeItems } from "./form_places";
import { itemInserted, itemsCleared } from "./item_limit";
import { removeItem } from "./overflow_wrapper";

export type IfExist = "keep" | "clear" | "remove";

export function findScope(name: string): HTMLElement | null {
  return document.getElementById(scopeId(name));
}

/** Return the scope; null, and an error on the console, if it does not exist. */
export function expectScope(name: string): HTMLElement | null {
  const scope = findScope(name);
  if (!scope) console.error(`The scope "${name}" is not on the page`);
  return scope;
}

/**
 * Return the index of the child before which an item is inserted; `length` is the end.
 *
 * 0 and n: before the item of that index. -1: at the end. -n: after the item of that index from the end. Positions
 * out of range mean the first or the last.
 */
export function indexFor(position: number, length: number): number {
  const index = position >= 0 ? position : length + position + 1;
  return Math.min(Math.max(index, 0), length);
}

export function insertAt(scope: Element, item: Node, position: number): void {
  if (position === -1) scope.insertBefore(item, formPlaceOf(scope));
  else scope.insertBefore(item, scope.children[indexFor(position, itemCount(scope))] ?? null);
  itemInserted(scope, item);
}

/** Milliseconds after the clearing of a scope in which what comes replaces what was there. */
const REPLACEMENT_TIME = 300;

/** When scopes that had content were cleared. */
const clearings = new WeakMap<Element, number>();

/** Return whether an item that is added to `scope` now replaces content: the scope, or one around it, was just cleared. */
export function replacesContent(scope: Element): boolean {
  for (let each: Element | null = scope; each; each = each.parentElement) {
    const cleared = clearings.get(each);
    if (cleared !== undefined && performance.now() - cleared < REPLACEMENT_TIME) return true;
  }
  return false;
}

export function clearScope(scope: HTMLElement, holdHeight: boolean): void {
  if (scope.firstChild) clearings.set(scope, performance.now());
  if (holdHeight) reserveHeight(scope);
  removeItems(scope);
  itemsCleared(scope);
}

/** Create the scope `name`. An existing one is kept, cleared or replaced, as `ifExist` says. */
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
  const parent = expectScope(container);
  // A scope cannot be created inside itself.
  if (!parent || present?.contains(parent)) return;
  const made = element("div", { id: scopeId(name) });
  if (present?.firstChild) clearings.set(made, performance.now());
  if (present) removeItem(present);
  insertAt(parent, made, position);
}

/** The styles of scopes from before their height was reserved. */
const reservedHeights = new WeakMap<HTMLElement, string>();

/** Reserve the present height of the scope, so that the page below does not jump while it is refilled. */
function reserveHeight(scope: HTMLElement): void {
  const height = scope.offsetHeight;
  if (height === 0) return;
  if (!reservedHeights.has(scope)) reservedHeights.set(scope, scope.style.cssText);
  const first = scope.firstElementChild;
  const last = scope.lastElementChild;
  scope.style.minHeight = `${height}px`;
  // The children's margins collapse through the scope and are part of its height.
  if (first) scope.style.marginTop = getComputedStyle(first).marginTop;
  if (last) scope.style.marginBottom = getComputedStyle(last).marginBottom;
}

export function releaseHeight(name: string): void {
  const scope = findScope(name);
  if (!scope || !reservedHeights.has(scope)) return;
  const before = reservedHeights.get(scope);
  reservedHeights.delete(scope);
  if (before) scope.style.cssText = before;
  else scope.removeAttribute("style");
}
