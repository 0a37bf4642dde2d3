import { singleElement } from "../../dom/element";
import { parseHtml } from "../../html/parse";
import { loadScript } from "../../html/scripts";
import { fileUrl } from "../../runtime/address";
import { LazyChunk } from "../../runtime/lazy_chunk";
import type { Renderer } from "../renderer";

const purifier = new LazyChunk(() => import("../../html/purify"));

/** Scripts that outputs require, by address, or by the name of what the page contains: each is loaded once. */
const scripts = new Map<string, LazyChunk<true>>();

function scriptChunk(url: string): LazyChunk<true> {
  let script = scripts.get(url);
  if (!script) {
    script = new LazyChunk(async () => {
      // They have to be there before a script of a chart.
      const { loadECharts } = await import("../libraries/libraries");
      return url === "echarts" ? loadECharts() : loadScript(fileUrl(url));
    });
    scripts.set(url, script);
  }
  return script;
}

export const html: Renderer<"html"> = {
  chunks: ({ needs, sanitize }) => [...needs.map(scriptChunk), ...(sanitize ? [purifier] : [])],
  create(widget) {
    // Without its scripts, the output cannot be shown.
    for (const url of widget.needs) scriptChunk(url).get();
    // If the sanitizer cannot be loaded, this throws: unsanitized HTML must not be shown.
    return {
      element: singleElement(
        widget.sanitize ? purifier.get().purify(widget.html.trim()) : parseHtml(widget.html, widget.trusted),
      ),
    };
  },
};
