/** HTML without anything that runs. Heavy (DOMPurify), so it is reached through chunks only. */
import DOMPurify from "dompurify";

/** Ids of the skeleton: a stranger's HTML must not pose as a scope or a panel. */
const OURS = /^(?:pywebio-|greenio-|webio-|input-c|output-container|markdown-body|end-space|favicon)/;

DOMPurify.addHook("afterSanitizeAttributes", (node) => {
  if (OURS.test(node.id)) node.removeAttribute("id");
});

/** The harmless part of `html`: no scripts, frames, event handlers, script addresses, targets, style sheets. */
export function purify(html: string): DocumentFragment {
  return DOMPurify.sanitize(html, { RETURN_DOM_FRAGMENT: true, FORBID_TAGS: ["style"] });
}
