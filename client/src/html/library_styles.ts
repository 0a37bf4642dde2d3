/**
 * Styles that libraries set, those of charts above all: under the strict policy they would be ignored. Who runs is
 * trusted (it has the nonce), so elements that it creates get the nonce, and styles that it sets as attributes are set as
 * properties. Markup, in which something may have been smuggled, takes neither way.
 */
import { isStrict, nonce } from "./trusted_types";

/** Let libraries style the page under the strict policy. Without it, nothing is changed. */
export function allowLibraryStyles(): void {
  if (!isStrict) return;
  const createElement = document.createElement.bind(document);
  document.createElement = (tag: string, options?: ElementCreationOptions): HTMLElement => {
    const made = createElement(tag, options);
    if (made instanceof HTMLStyleElement) made.nonce = nonce;
    return made;
  };
  // oxlint-disable-next-line typescript/unbound-method -- called with the element
  const { setAttribute } = Element.prototype;
  Element.prototype.setAttribute = function (name, value) {
    if (name === "style" && "style" in this) (this as HTMLElement).style.cssText = value;
    else setAttribute.call(this, name, value);
  };
}
