/** Vega-Lite's charts: the page's colours are the configuration below that of the specification. */
import { palette } from "./palette";
import { keepDrawn } from "./redraw";

type Json = { [key: string]: unknown };
interface Result {
  finalize?(): void;
  view?: { resize?(): { runAsync?(): unknown } };
}
export type Embed = (place: string | HTMLElement, spec: unknown, options?: Json) => Promise<Result>;

/** Sorts of specifications whose charts have their own widths. */
const COMPOSED = ["hconcat", "vconcat", "concat", "facet", "repeat", "spec"];

export function dressVega(embed: Embed): Embed {
  const dressed: Embed = async (where, given, options = {}) => {
    const place = typeof where === "string" ? document.querySelector<HTMLElement>(where) : where;
    if (!place || given === null || typeof given !== "object") return embed(where, given, options);
    const spec = fitted(given as Json);
    const draw = (): Promise<Result> =>
      embed(place, spec, { ...options, config: { ...config(), ...(options["config"] as Json | undefined) } });
    let result = await draw();
    const again = async (): Promise<void> => {
      result.finalize?.();
      result = await draw();
    };
    keepDrawn(
      place,
      () => void again(),
      // Vega measures its container when the window changes.
      spec["width"] === "container" ? () => window.dispatchEvent(new Event("resize")) : undefined,
    );
    return result;
  };
  return Object.assign(dressed, embed);
}

function fitted(spec: Json): Json {
  const isVega = typeof spec["$schema"] === "string" && spec["$schema"].includes("/vega/");
  const { encoding } = spec as { encoding?: Json };
  const isFaceted = ["row", "column", "facet"].some((key) => encoding?.[key] !== undefined);
  if (isVega || isFaceted || "width" in spec || COMPOSED.some((key) => key in spec)) return spec;
  return { ...spec, width: "container" };
}

function config(): Json {
  const { line, text, text2, text3, font, series } = palette();
  const [first] = series;
  return {
    background: "transparent",
    font,
    view: { stroke: "transparent" },
    title: { color: text, subtitleColor: text3, fontSize: 15, fontWeight: 600, anchor: "start" },
    style: {
      "guide-label": { fill: text3, fontSize: 12 },
      "guide-title": { fill: text2, fontSize: 12, fontWeight: 500 },
    },
    axis: { domainColor: line, gridColor: line, tickColor: line, labelColor: text3, titleColor: text2 },
    legend: { labelColor: text2, titleColor: text2 },
    header: { labelColor: text2, titleColor: text2 },
    range: { category: [...series] },
    mark: { color: first },
    text: { color: text2 },
    rule: { color: text2 },
  };
}
