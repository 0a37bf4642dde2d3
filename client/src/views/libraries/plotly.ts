/** plotly's figures: the default template becomes one of the page's colours. Another template is the author's. */
import { palette, type Palette } from "./palette";
import { keepDrawn } from "./redraw";

type Json = { [key: string]: unknown };
type Graph = HTMLElement & { data?: Json[]; layout?: Json };
type Draw = (
  place: string | Graph,
  data?: unknown,
  layout?: Json,
  config?: Json,
  ...more: unknown[]
) => unknown;
export interface Plotly {
  newPlot: Draw;
  react: Draw;
  Plots?: { resize(place: Graph): unknown };
}

/** Colours of the template "plotly", which plotly.express writes into its traces too. */
const STANDARD = [
  "#636efa",
  "#ef553b",
  "#00cc96",
  "#ab63fa",
  "#ffa15a",
  "#19d3f3",
  "#ff6692",
  "#b6e880",
  "#ff97ff",
  "#fecb52",
];
const HEIGHT = "450px";
const CLEAR = "rgba(0,0,0,0)";

export function dressPlotly(plotly: Plotly): Plotly {
  const draw = plotly.newPlot.bind(plotly);
  plotly.newPlot = (where, data, layout, config, ...more) => {
    const place = typeof where === "string" ? document.getElementById(where) : where;
    // plotly takes all of it in one object, too.
    const isWhole = typeof data === "object" && data !== null && !Array.isArray(data);
    const figure: Json = isWhole ? { ...(data as Json) } : { data, layout, config };
    const given = (figure["layout"] ?? {}) as Json;
    const responsive = { responsive: true, ...(figure["config"] as Json | undefined) };
    if (!place) return draw(where, figure["data"], given, responsive, ...more);
    // Of an element without a height, as in HTML that to_html() has made.
    if (place.style.height === "100%" && given["height"] === undefined) place.style.height = HEIGHT;
    const resize = given["width"] === undefined ? () => void plotly.Plots?.resize(place) : undefined;
    if (!isStandard(given["template"])) {
      keepDrawn(place, () => {}, resize);
      return draw(where, figure["data"], given, responsive, ...more);
    }
    const traces = figure["data"];
    const dressed = (base: Json): [unknown, Json] => {
      const colors = palette();
      return [
        Array.isArray(traces) ? traces.map((trace) => recolored(trace, colors)) : traces,
        { ...base, template: template(given["template"], colors) },
      ];
    };
    const drawn = draw(where, ...dressed(given), responsive, ...more);
    keepDrawn(
      place,
      // What the visitor has zoomed to is in the graph's own layout.
      () => void plotly.react(place, ...dressed((place as Graph).layout ?? given), responsive),
      resize,
    );
    return drawn;
  };
  return plotly;
}

function isStandard(given: unknown): boolean {
  const { layout } = (given ?? {}) as { layout?: { colorway?: string[]; plot_bgcolor?: string } };
  if (!layout) return true;
  return (
    layout.colorway?.[0]?.toLowerCase() === STANDARD[0] && layout.plot_bgcolor?.toLowerCase() === "#e5ecf6"
  );
}

/** Replace the standard colours of a trace, wherever plotly.express has written them. */
function recolored(value: unknown, colors: Palette): unknown {
  if (typeof value === "string") {
    const index = STANDARD.indexOf(value.toLowerCase());
    return index < 0 ? value : colors.series[index];
  }
  // Numbers in a typed array, long lists and texts have no such colour.
  if (value === null || typeof value !== "object" || Array.isArray(value) || ArrayBuffer.isView(value))
    return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      key,
      /^(?:marker|line|color|fillcolor|error_[xyz]|outsidetextfont|textfont|selected|unselected)$/.test(key)
        ? recolored(each, colors)
        : each,
    ]),
  );
}

function template(given: unknown, colors: Palette): Json {
  const { canvas, raised, sunken, line, strong, text, text2, text3, accent, font, series } = colors;
  const replaced = new Map([
    ["#2a3f5f", text2],
    ["#e5ecf6", canvas],
    ["white", line],
    ["#ebf0f8", sunken],
    ["#c8d4e3", line],
    ["#506784", line],
    ["#dfe8f3", line],
    ["#283442", line],
  ]);
  const base = JSON.parse(JSON.stringify(given ?? {}), (_key, value: unknown) =>
    typeof value === "string" ? (replaced.get(value.toLowerCase()) ?? value) : value,
  ) as { data?: Json; layout?: Json };
  const axis = {
    gridcolor: line,
    linecolor: line,
    zerolinecolor: strong,
    zerolinewidth: 1,
    automargin: true,
  };
  const merged = (name: string, more: Json): Json => ({
    ...(base.layout?.[name] as Json | undefined),
    ...more,
  });
  const space = { backgroundcolor: CLEAR, gridcolor: line, linecolor: line, zerolinecolor: strong };
  return {
    ...base,
    layout: {
      ...base.layout,
      paper_bgcolor: CLEAR,
      plot_bgcolor: CLEAR,
      colorway: [...series],
      font: { family: font, color: text2, size: 13 },
      title: merged("title", { font: { color: text } }),
      xaxis: merged("xaxis", axis),
      yaxis: merged("yaxis", axis),
      polar: merged("polar", {
        bgcolor: CLEAR,
        angularaxis: { gridcolor: line, linecolor: line },
        radialaxis: { gridcolor: line, linecolor: line },
      }),
      scene: { xaxis: space, yaxis: space, zaxis: space },
      geo: merged("geo", {
        bgcolor: CLEAR,
        landcolor: sunken,
        lakecolor: canvas,
        subunitcolor: line,
        showland: true,
      }),
      hoverlabel: { bgcolor: raised, bordercolor: line, font: { color: text, family: font }, align: "left" },
      modebar: { bgcolor: CLEAR, color: text3, activecolor: accent },
    },
  };
}
