/**
 * Styles of HTML under the strict policy, which ignores and reports `style` attributes, even those of a fragment that is
 * only parsed. So the attributes are renamed in the text, and set as properties of the parsed elements, which the
 * policy allows. Without the policy, nothing is changed.
 */
import { isStrict, nonce, trustedHtml } from "./trusted_types";

const PREFIX = "data-greenio-";
const RENAMED = "data-greenio-style";
const ATTRIBUTE = /(^|[\s"'/])(style)(?=\s*=)/gi;
const MARK = /data-greenio-(style)(?=\s*=)/gi;

/** Rename the `style` attributes of `html`, which is about to be parsed, and everything that looks like one. */
export function renameStyles(html: string): string {
  return isStrict ? html.replaceAll(ATTRIBUTE, "$1data-greenio-$2") : html;
}

/** Style the elements of a fragment of renamed HTML, and restore the texts that only looked like attributes. */
export function applyStyles(fragment: DocumentFragment): DocumentFragment {
  if (!isStrict) return fragment;
  for (const element of fragment.querySelectorAll<HTMLElement>("*")) {
    for (const { name, value } of element.attributes) restoreAttribute(element, name, value);
    const style = element.getAttribute(RENAMED);
    if (style !== null) {
      element.removeAttribute(RENAMED);
      element.style.cssText = style;
    }
    if (element instanceof HTMLTemplateElement) applyStyles(element.content);
    if (element instanceof HTMLStyleElement) element.nonce = nonce;
  }
  const texts = document.createTreeWalker(fragment, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_COMMENT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const text = node.nodeValue ?? "";
    if (text.includes(PREFIX)) node.nodeValue = text.replaceAll(MARK, "$1");
  }
  return fragment;
}

function restoreAttribute(element: Element, name: string, value: string): void {
  // Event handlers do not run, and must not be set.
  if (!value.includes(PREFIX) || name.startsWith("on")) return;
  const restored = value.replaceAll(MARK, "$1");
  element.setAttribute(name, name === "srcdoc" ? trustedHtml(restored) : restored);
}
