/** Bokeh's models: what neither the author nor a theme of Bokeh has set takes the page's colours. */
import { palette, type Palette } from "./palette";
import { keepDrawn } from "./redraw";

type Json = { [key: string]: unknown };
interface Model {
  readonly id: string;
  readonly type: string;
  setv(values: Json): unknown;
}
interface BokehDocument {
  readonly _all_models?: Map<string, Model>;
}
export interface Bokeh {
  readonly documents?: BokehDocument[];
  readonly embed?: { embed_items?: Embed };
}
type Embed = (documents: unknown, items: unknown, ...more: unknown[]) => Promise<unknown>;

/** Colours that ``figure.line()`` and the others write where the author has named none. */
const STANDARD = new Set(["#1f77b4", "#1F77B4"]);

export function dressBokeh(bokeh: Bokeh): Bokeh {
  const embed = bokeh.embed?.embed_items;
  if (!embed) return bokeh;
  const dressed: Embed = async (given, items, ...more) => {
    const known = new Map<string, Set<string>>();
    const standard = new Map<string, string[]>();
    const documents = JSON.parse(typeof given === "string" ? given : JSON.stringify(given)) as Json;
    fit(documents);
    survey(documents, known, standard);
    const before = new Set(bokeh.documents);
    const result = await embed(documents, items, ...more);
    const made = (bokeh.documents ?? []).filter((each) => !before.has(each));
    const recolor = (): void => {
      const colors = palette();
      for (const document of made)
        for (const model of document._all_models?.values() ?? []) color(model, colors, known, standard);
    };
    recolor();
    const id = Object.values((items as { roots?: Json }[])[0]?.roots ?? {})[0];
    const place = typeof id === "string" ? document.getElementById(id) : null;
    if (place) keepDrawn(place, recolor);
    return result;
  };
  return replaced(bokeh, dressed);
}

/** The module may have properties that only its own code can set. */
function replaced(bokeh: Bokeh, embed_items: Embed): Bokeh {
  const inner = new Proxy(bokeh.embed as object, {
    get: (target, key) => (key === "embed_items" ? embed_items : (Reflect.get(target, key) as unknown)),
  });
  try {
    Object.defineProperty(bokeh, "embed", { configurable: true, value: inner });
    return bokeh;
  } catch {
    return Object.create(bokeh, { embed: { value: inner } }) as Bokeh;
  }
}

/** Figures whose author gave no width are as wide as the column. */
function fit(documents: Json): void {
  for (const { roots } of Object.values(documents) as { roots?: { name?: string; attributes?: Json }[] }[])
    for (const { name, attributes } of roots ?? [])
      if (attributes && (name === "Figure" || name === "Plot") && !("width" in attributes))
        attributes["sizing_mode"] ??= "stretch_width";
}

/** Find the names of the attributes that each model was given, and those with a standard colour. */
function survey(value: unknown, known: Map<string, Set<string>>, standard: Map<string, string[]>): void {
  if (value === null || typeof value !== "object") return;
  const { id, attributes, type } = value as { id?: unknown; attributes?: Json; type?: unknown };
  if (typeof id === "string" && (type === "object" || attributes)) {
    const names = Object.keys(attributes ?? {});
    known.set(id, new Set(names));
    standard.set(
      id,
      names.filter((name) => {
        const each = attributes?.[name] as { value?: unknown } | string | null;
        return name.endsWith("color") && STANDARD.has(String(typeof each === "object" ? each?.value : each));
      }),
    );
  }
  for (const each of Object.values(value)) survey(each, known, standard);
}

function color(
  model: Model,
  colors: Palette,
  known: Map<string, Set<string>>,
  standard: Map<string, string[]>,
): void {
  const given = known.get(model.id);
  const wanted = Object.entries(attributesOf(model.type, colors)).filter(([name]) => !given?.has(name));
  for (const name of standard.get(model.id) ?? []) wanted.push([name, { value: colors.series[0] }]);
  if (wanted.length > 0) model.setv(Object.fromEntries(wanted));
}

function attributesOf(name: string, { canvas, line, text, text2, text3, font: fonts }: Palette): Json {
  // Bokeh loads each of them; the one with the measures of Figtree stands for fonts that a computer may not have.
  const font = fonts
    .split(",")
    .filter((each) => !each.includes("fallback"))
    .join(",");
  const type = name.split(".").at(-1) ?? "";
  if (type === "Figure" || type === "Plot" || type === "GridPlot")
    return {
      background_fill_color: null,
      border_fill_color: null,
      outline_line_color: line,
    };
  if (type.endsWith("Axis"))
    return {
      axis_line_color: line,
      major_tick_line_color: line,
      minor_tick_line_color: null,
      major_label_text_color: text3,
      major_label_text_font: font,
      axis_label_text_color: text2,
      axis_label_text_font: font,
      axis_label_text_font_style: "normal",
    };
  switch (type) {
    case "Grid":
      return { grid_line_color: line };
    case "Title":
      return { text_color: text, text_font: font };
    case "Legend":
      return {
        background_fill_color: canvas,
        border_line_color: line,
        label_text_color: text2,
        label_text_font: font,
        title_text_color: text2,
      };
    case "ColorBar":
      return { background_fill_color: null, major_label_text_color: text3, title_text_color: text2 };
    default:
      return {};
  }
}
