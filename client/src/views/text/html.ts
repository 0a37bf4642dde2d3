import { singleElement } from "../../dom/element";
import { parseHtml } from "../../html/parse";
import { loadScript } from "../../html/scripts";
import { fileUrl } from "../../runtime/address";
import { LazyChunk } from "../../runtime/lazy_chunk";
import type { Renderer } from "../render_context";

const purifier = new LazyChunk(() => import("../../html/purify"));

/** Scripts that outputs require, by address: each is loaded once. */
const scripts = new Map<string, LazyChunk<true>>();

function requireScript(url: string): void {
  let script = scripts.get(url);
  if (!script) {
    script = new LazyChunk(() => loadScript(fileUrl(url)));
    scripts.set(url, script);
  }
  script.get();
}

export const html: Renderer<"html"> = (widget) => {
  for (const url of widget.needs) requireScript(url);
  // If the sanitizer cannot be loaded, this throws: unsanitized HTML must not be shown.
  return singleElement(widget.sanitize ? purifier.get().purify(widget.html.trim()) : parseHtml(widget.html));
};
