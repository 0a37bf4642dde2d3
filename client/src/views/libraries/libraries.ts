/**
 * What charts of other libraries need of the page: its colours, their width, and the module loader that their HTML for
 * notebooks is written for. Loaded before the first script of such a library, and by pages that show one.
 */
import { dressBokeh, type Bokeh } from "./bokeh";
import { dressECharts, type ECharts } from "./echarts";
import { dressPlotly, type Plotly } from "./plotly";
import { dressVega, type Embed } from "./vega";

type Use = (...modules: unknown[]) => unknown;
interface Page {
  Plotly?: Plotly;
  echarts?: ECharts;
  Bokeh?: Bokeh;
  vegaEmbed?: Embed;
  require?: ((names: readonly string[], use: Use) => unknown) & { config?: (options: unknown) => void };
  define?: ((name: string, needs: readonly string[], make: () => unknown) => void) & { amd?: unknown };
}
const page = window as unknown as Page;

/** Adapt the global `name`, now or when its script sets it. */
function adapt<Name extends keyof Page>(
  name: Name,
  dress: (library: NonNullable<Page[Name]>) => Page[Name],
): void {
  let library = page[name] ? dress(page[name]) : undefined;
  Object.defineProperty(page, name, {
    configurable: true,
    enumerable: true,
    get: () => library,
    set: (value: Page[Name]) => {
      library = value ? dress(value) : value;
    },
  });
}

adapt("Plotly", dressPlotly);
adapt("echarts", dressECharts);
adapt("Bokeh", dressBokeh);
adapt("vegaEmbed", dressVega);

/** Modules by the names that HTML for notebooks requires them by. */
const modules: Record<string, () => unknown> = {
  plotly: () => page.Plotly,
  echarts: () => page.echarts,
};

const { define } = page;
if (define?.amd) {
  const { amd } = define;
  for (const [name, make] of Object.entries(modules)) define(name, [], make);
  // A library that the page loads by itself is to become a global, not a module without a name.
  Object.defineProperty(define, "amd", {
    get: () =>
      document.currentScript instanceof HTMLScriptElement && document.currentScript.dataset["global"]
        ? undefined
        : amd,
  });
} else if (!page.require) {
  const shown = (names: readonly string[], use?: Use): void => {
    for (const name of names)
      if (!modules[name])
        console.error(`require(): the page has no ${name}; load it with config(js_file=...)`);
    use?.(...names.map((name) => modules[name]?.()));
  };
  page.require = Object.assign(shown, { config: () => {} });
}

/** Load ECharts, which pyecharts does not contain, unless the app has loaded its own. */
export async function loadECharts(): Promise<true> {
  if (!page.echarts) page.echarts = { ...(await import("echarts")) } as unknown as ECharts;
  return true;
}
