/** Creates elements without markup: text never becomes HTML. */

import { isStrict } from "../html/trusted_types";

export type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** Create an element; the attribute value `true` sets an empty one, false, null and undefined set none. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  setAttributes(made, attributes);
  made.append(...children);
  return made;
}

export function setAttributes(target: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) target.removeAttribute(name);
    // Such attributes do not count under the strict policy.
    else if (name === "style" && target instanceof HTMLElement) target.style.cssText = String(value);
    else if (isStrict && name.startsWith("on"))
      console.warn(`The attribute ${name} has no effect under csp="strict". Use run_js().`);
    else target.setAttribute(name, value === true ? "" : String(value));
  }
}

/**
 * Return the element `id` of the page's skeleton.
 *
 * @throws Error if the page has no such element.
 */
export function required(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no element #${id}: the server's page does not fit this client`);
  return found;
}

/** Return the fragment as one element, which can have a style and a click; several roots are wrapped in a `<div>`. */
export function singleElement(fragment: DocumentFragment): HTMLElement {
  let only: Element | undefined;
  for (const node of fragment.childNodes) {
    if (node instanceof Text && node.data.trim() === "") continue;
    if (node instanceof Comment) continue;
    if (only || !(node instanceof HTMLElement)) return element("div", {}, fragment);
    only = node;
  }
  return only instanceof HTMLElement ? only : element("div", {}, fragment);
}

let counter = 0;

/** Return an id that no other element of the page has. */
export function createId(prefix: string): string {
  counter += 1;
  return `${prefix}-${counter}${Math.floor(Math.random() * 1e6)}`;
}

/** Return the id of the scope's element, `pywebio-scope-NAME`; blanks in the name become "-". */
export function scopeId(name: string): string {
  return `pywebio-scope-${name.replaceAll(" ", "-")}`;
}

/** Return whether the element is rendered. */
export function isShown(target: HTMLElement): boolean {
  // Safari has the method since 17.4.
  return "checkVisibility" in Element.prototype
    ? target.checkVisibility()
    : target.getClientRects().length > 0;
}
