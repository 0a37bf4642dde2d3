/** Sanitizes HTML. Large (DOMPurify), so it is imported by chunks only. */
import DOMPurify, { type Config } from "dompurify";
import { element } from "../dom/element";
import { applyStyles, renameStyles } from "./styles";
import { isStrict, nonce, policy } from "./trusted_types";

/** Ids of the page's own elements, which sanitized HTML must not use. */
const RESERVED_IDS = /^(?:pywebio-|greenio-|webio-|input-c|output-container|markdown-body|end-space|favicon)/;

DOMPurify.addHook("afterSanitizeAttributes", (node) => {
  if (RESERVED_IDS.test(node.id)) node.removeAttribute("id");
});

/** Remove scripts, frames, event handlers, script addresses, targets and style sheets from `html`. */
export function purify(html: string): DocumentFragment {
  return applyStyles(
    DOMPurify.sanitize(renameStyles(html), {
      RETURN_DOM_FRAGMENT: true,
      FORBID_TAGS: ["style"],
      ...(policy ? { TRUSTED_TYPES_POLICY: policy } : {}),
    }),
  );
}

/** Remove the same from an SVG drawing of a library, which keeps its style sheet. */
export function purifyDrawing(svg: string): DocumentFragment {
  let css = "";
  // A style sheet that is parsed without the nonce would be ignored and reported under the strict policy.
  const bare = svg.replaceAll(/<style[^>]*>([^]*?)<\/style>/g, (_whole, text: string) => {
    css += text;
    return "";
  });
  const drawing = applyStyles(
    DOMPurify.sanitize(renameStyles(bare), {
      RETURN_DOM_FRAGMENT: true,
      USE_PROFILES: { svg: true, svgFilters: true },
      ...(policy ? { TRUSTED_TYPES_POLICY: policy } : {}),
    }),
  );
  const style = element("style", {}, css);
  style.nonce = nonce;
  drawing.firstElementChild?.prepend(style);
  return drawing;
}

/**
 * Let a library that sanitizes its drawings by DOMPurify, too, pass them on unchanged under the strict policy, which
 * would report each style of theirs. They go through `purifyDrawing()`.
 */
export function leaveDrawings(): void {
  if (!isStrict) return;
  const sanitize = DOMPurify.sanitize.bind(DOMPurify) as (dirty: string | Node, config?: Config) => string;
  DOMPurify.sanitize = ((dirty: string | Node, config?: Config) =>
    typeof dirty === "string" && dirty.startsWith("<svg") && !config?.RETURN_DOM_FRAGMENT
      ? dirty
      : sanitize(dirty, config)) as typeof DOMPurify.sanitize;
}
