import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { dressBokeh } from "../../../src/views/libraries/bokeh";
import { dressECharts } from "../../../src/views/libraries/echarts";
import { dressPlotly } from "../../../src/views/libraries/plotly";
import { dressVega } from "../../../src/views/libraries/vega";

type Json = Record<string, unknown>;

const TOKENS = { text: "#000000", "text-2": "#222222", line: "#dddddd", canvas: "#ffffff", sans: "Figtree" };
/** What plotly's template "plotly" is recognized by. */
const STANDARD = {
  layout: {
    colorway: ["#636efa", "#EF553B"],
    plot_bgcolor: "#E5ECF6",
    xaxis: { gridcolor: "white", ticks: "" },
  },
};

vi.hoisted(() => {
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe(): void {}
      unobserve(): void {}
    },
  );
  vi.stubGlobal("matchMedia", () => ({ matches: false, addEventListener() {} }));
});

beforeEach(() => {
  const { style, dataset } = document.documentElement;
  for (const [name, value] of Object.entries(TOKENS)) style.setProperty(`--g-${name}`, value);
  for (let index = 1; index <= 6; index += 1) style.setProperty(`--g-c${index}`, `#00000${index}`);
  dataset["bsTheme"] = "light";
  document.body.innerHTML = '<div id="chart" style="height: 100%"></div>';
});

afterEach(() => document.body.replaceChildren());

/** Show the dark mode, in which the first series has another colour. */
async function darken(): Promise<void> {
  document.documentElement.style.setProperty("--g-c1", "#aaaaaa");
  document.documentElement.dataset["bsTheme"] = "dark";
  await Promise.resolve();
}

function place(): HTMLElement {
  return document.getElementById("chart") as HTMLElement;
}

it("gives plotly's figures the page's colours, and again in another mode", async () => {
  const newPlot = vi.fn();
  const react = vi.fn();
  dressPlotly({ newPlot, react }).newPlot(
    "chart",
    [{ type: "bar", marker: { color: "#EF553B" } }, { marker: { color: "red" } }],
    {
      title: "T",
      template: STANDARD,
    },
  );
  const [, traces, layout, config] = newPlot.mock.calls[0] as [unknown, Json[], Json, Json];
  expect(traces).toEqual([{ type: "bar", marker: { color: "#000002" } }, { marker: { color: "red" } }]);
  const template = layout["template"] as { layout: Json };
  expect(layout["title"]).toBe("T");
  expect((template.layout["colorway"] as string[]).slice(0, 2)).toEqual(["#000001", "#000002"]);
  expect(template.layout).toMatchObject({
    paper_bgcolor: "rgba(0,0,0,0)",
    xaxis: { gridcolor: "#dddddd", ticks: "" },
  });
  expect(config).toEqual({ responsive: true });
  // to_html() makes it as high as an element without a height.
  expect(place().style.height).toBe("450px");

  await darken();
  const again = react.mock.calls[0] as [unknown, Json[], { template: { layout: { colorway: string[] } } }];
  expect(again[2].template.layout.colorway[0]).toBe("#aaaaaa");
});

it("leaves another template of plotly as it is", async () => {
  const newPlot = vi.fn();
  const react = vi.fn();
  const template = { layout: { colorway: ["#F8766D"], plot_bgcolor: "rgb(237,237,237)" } };
  const data = [{ marker: { color: "#EF553B" } }];
  dressPlotly({ newPlot, react }).newPlot("chart", data, { template });
  expect(newPlot.mock.calls[0]?.slice(1, 3)).toEqual([data, { template }]);
  await darken();
  expect(react).not.toHaveBeenCalled();
});

it("gives ECharts a theme where the author has none", async () => {
  const instance = { setOption: vi.fn(), setTheme: vi.fn(), resize: vi.fn() };
  const init = vi.fn(() => ({ ...instance }));
  const echarts = dressECharts({ init });
  echarts.init(place(), "white").setOption({ color: ["#5470c6", "#91cc75", "#fac858"], series: [] });
  expect((init.mock.calls as unknown[][])[0]?.[1]).toMatchObject({
    textStyle: { color: "#222222", fontFamily: "Figtree" },
  });
  expect(instance.setOption).toHaveBeenCalledWith({ series: [] });
  await darken();
  expect(instance.setTheme.mock.lastCall?.[0]).toMatchObject({ darkMode: true });

  echarts.init(place(), "dark").setOption({ color: ["red"] });
  expect((init.mock.calls as unknown[][])[1]?.[1]).toBe("dark");
});

it("draws an older ECharts again with what it was given", async () => {
  const setOption = vi.fn();
  const chart = dressECharts({ init: () => ({ setOption, resize: vi.fn() }) }).init(place());
  chart.setOption({ series: [1] });
  chart.setOption({ series: [2] }, true);
  chart.setOption({ title: "T" });
  setOption.mockClear();
  await darken();
  expect(setOption.mock.calls).toEqual([[{ series: [2] }, true], [{ title: "T" }]]);
});

it("puts the page's colours below those of a Vega-Lite chart", async () => {
  const finalize = vi.fn();
  const embed = vi.fn(() => Promise.resolve({ finalize }));
  const spec = { mark: "bar", config: { background: "pink" } };
  await dressVega(embed)("#chart", spec, { actions: false });
  const [, drawn, options] = embed.mock.calls[0] as unknown as [unknown, Json, Json];
  expect(drawn).toEqual({ ...spec, width: "container" });
  expect(options).toMatchObject({ actions: false, config: { background: "transparent", font: "Figtree" } });
  await darken();
  expect(embed).toHaveBeenCalledTimes(2);
  expect(finalize).toHaveBeenCalledTimes(1);
});

it.each([
  ["a width", { width: 300 }],
  ["facets", { encoding: { column: { field: "a" } } }],
  ["several views", { hconcat: [] }],
])("leaves the width of a Vega-Lite chart with %s", async (_name, spec) => {
  const embed = vi.fn(() => Promise.resolve({}));
  await dressVega(embed)("#chart", spec);
  expect((embed.mock.calls as unknown[][])[0]?.[1]).toEqual(spec);
});

it("sets what nobody has set in models of Bokeh", async () => {
  const models = ["Title", "Figure", "Line"].map((type, index) => ({ id: `p${index}`, type, setv: vi.fn() }));
  const bokeh = { documents: [] as unknown[], embed: { embed_items: vi.fn() } };
  bokeh.embed.embed_items.mockImplementation(() => {
    bokeh.documents.push({ _all_models: new Map(models.map((model) => [model.id, model])) });
    return Promise.resolve([]);
  });
  const embed = bokeh.embed.embed_items;
  const root = {
    id: "p1",
    name: "Figure",
    type: "object",
    attributes: {
      background_fill_color: "pink",
      title: { id: "p0", name: "Title", type: "object", attributes: { text_color: "red" } },
      glyph: { id: "p2", name: "Line", type: "object", attributes: { line_color: "#1f77b4" } },
    },
  };
  const dressed = dressBokeh(bokeh as never) as unknown as typeof bokeh;
  await dressed.embed.embed_items(JSON.stringify({ doc: { roots: [root] } }), [{ roots: { p1: "chart" } }]);
  const roots = (embed.mock.lastCall as [{ doc: { roots: { attributes: Json }[] } }])[0].doc.roots;
  expect(roots[0]?.attributes["sizing_mode"]).toBe("stretch_width");
  const [title, figure, line] = models.map((model) => model.setv.mock.lastCall?.[0] as Json);
  expect(title).toEqual({ text_font: "Figtree" });
  expect(figure).toEqual({ border_fill_color: null, outline_line_color: "#dddddd" });
  expect(line).toEqual({ line_color: { value: "#000001" } });
  await darken();
  expect(models[2]?.setv.mock.lastCall?.[0]).toEqual({ line_color: { value: "#aaaaaa" } });
});
