import { fileUrl } from "../../runtime/address";
import { Chunk } from "../../runtime/lazy_chunk";
import { singleElement } from "../../dom/element";
import { loadScript, parseHtml } from "../../html/scripts";
import type { Renderer } from "../render_context";

const purifier = new Chunk(() => import("../../html/purify"));

/** Scripts that outputs need, by address: each is loaded once. */
const scripts = new Map<string, Chunk<true>>();

function need(url: string): void {
  let script = scripts.get(url);
  if (!script) {
    script = new Chunk(() => loadScript(fileUrl(url)));
    scripts.set(url, script);
  }
  script.get();
}

export const html: Renderer<"html"> = (widget) => {
  for (const url of widget.needs) need(url);
  // Without the filter nothing is shown: an error says so, unfiltered HTML would be worse.
  return singleElement(widget.sanitize ? purifier.get().purify(widget.html.trim()) : parseHtml(widget.html));
};
