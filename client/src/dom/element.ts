/** Building elements without markup: nothing that is text can become HTML. */

export type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** An element with attributes and children; `true` sets an empty attribute, false, null and undefined none. */
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
    else target.setAttribute(name, value === true ? "" : String(value));
  }
}

/** The element `id` of the page's skeleton. Its absence is a broken page: better said than guessed around. */
export function required(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no element #${id}: the server's page does not fit this client`);
  return found;
}

/** One node as an element that can carry a style and a click: several roots are wrapped in a `<div>`. */
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

/** An id that no other element of the page has. */
export function freshId(prefix: string): string {
  counter += 1;
  return `${prefix}-${counter}${Math.floor(Math.random() * 1e6)}`;
}

/** `#pywebio-scope-NAME`: blanks in a name are read as "-" (output.md 1). */
export function scopeId(name: string): string {
  return `pywebio-scope-${name.replaceAll(" ", "-")}`;
}
