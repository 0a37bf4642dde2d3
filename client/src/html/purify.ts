/** Sanitizes HTML. Large (DOMPurify), so it is imported by chunks only. */
import DOMPurify from "dompurify";

/** Ids of the page's own elements, which sanitized HTML must not use. */
const RESERVED_IDS = /^(?:pywebio-|greenio-|webio-|input-c|output-container|markdown-body|end-space|favicon)/;

DOMPurify.addHook("afterSanitizeAttributes", (node) => {
  if (RESERVED_IDS.test(node.id)) node.removeAttribute("id");
});

/** Remove scripts, frames, event handlers, script addresses, targets and style sheets from `html`. */
export function purify(html: string): DocumentFragment {
  return DOMPurify.sanitize(html, { RETURN_DOM_FRAGMENT: true, FORBID_TAGS: ["style"] });
}
