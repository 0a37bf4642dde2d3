/** ECharts, mostly of pyecharts: without a theme of the author it has the page's. */
import { colorMode } from "../../dom/color_mode";
import { palette } from "./palette";
import { keepDrawn } from "./redraw";

type Json = { [key: string]: unknown };
interface Chart {
  setOption(option: Json, ...more: unknown[]): unknown;
  /** Since ECharts 6. */
  setTheme?(theme: Json): unknown;
  resize(): unknown;
  _theme?: Json;
  isDisposed?(): boolean;
}
export interface ECharts {
  init: (place: HTMLElement, theme?: unknown, ...more: unknown[]) => Chart;
}

/** Names for "no theme": pyecharts writes the first where the author has named none. */
const STANDARD = new Set<unknown>(["white", "", "light", undefined, null]);
/** The list of colours that pyecharts writes into every chart begins so. */
const COLORS = ["#5470c6", "#91cc75"];

export function dressECharts(echarts: ECharts): ECharts {
  const init = echarts.init.bind(echarts);
  const dressed: ECharts["init"] = (place, named, ...more) => {
    // pyecharts gives a width in pixels.
    if (place) place.style.maxWidth = "100%";
    if (!STANDARD.has(named)) {
      const other = init(place, named, ...more);
      keepDrawn(
        place,
        () => {},
        () => other.resize(),
      );
      return other;
    }
    const chart = init(place, theme(), ...more);
    if (!chart || typeof chart.setOption !== "function") return chart;
    const set = chart.setOption.bind(chart);
    let given: [Json, ...unknown[]][] = [];
    chart.setOption = (option, ...rest) => {
      const isWhole = rest[0] === true || (rest[0] as { notMerge?: boolean } | undefined)?.notMerge === true;
      const call: [Json, ...unknown[]] = [withoutStandardColors(option), ...rest];
      given = isWhole ? [call] : [...given, call].slice(-100);
      return set(...call);
    };
    const recolor = (): void => {
      if (chart.isDisposed?.()) return;
      if (chart.setTheme) {
        chart.setTheme(theme());
        return;
      }
      chart._theme = theme();
      for (const [index, [option, ...rest]] of given.entries()) set(option, ...(index ? rest : [true]));
    };
    keepDrawn(place, recolor, () => chart.isDisposed?.() || chart.resize());
    return chart;
  };
  try {
    echarts.init = dressed;
    return echarts;
  } catch {
    return { ...echarts, init: dressed };
  }
}

function withoutStandardColors(option: Json): Json {
  const list = option?.["color"];
  if (!Array.isArray(list) || COLORS.some((color, index) => list[index] !== color)) return option;
  const { color: _standard, ...others } = option;
  return others;
}

function theme(): Json {
  const { raised, line, strong, text, text2, text3, font, series, canvas, accent } = palette();
  const axis = {
    axisLine: { lineStyle: { color: line } },
    axisTick: { lineStyle: { color: line } },
    axisLabel: { color: text3 },
    nameTextStyle: { color: text3 },
    splitLine: { lineStyle: { color: line } },
    splitArea: { areaStyle: { color: ["transparent", "transparent"] } },
  };
  const pale = { color: text2, textBorderWidth: 0 };
  return {
    backgroundColor: "transparent",
    color: [...series],
    textStyle: { fontFamily: font, color: text2 },
    title: { textStyle: { color: text, fontFamily: font }, subtextStyle: { color: text3 } },
    legend: { textStyle: { color: text2 }, pageTextStyle: { color: text2 }, inactiveColor: line },
    // Labels inside of bars have the contrast that ECharts finds.
    darkMode: colorMode() === "dark",
    pie: { label: pale, itemStyle: { borderColor: canvas, borderWidth: 1 } },
    funnel: { label: pale, itemStyle: { borderColor: canvas } },
    radar: { ...axis, axisName: { color: text3 } },
    gauge: { title: { color: text2 }, detail: { color: text }, axisLabel: { color: text3 } },
    categoryAxis: { ...axis, splitLine: { show: false, lineStyle: { color: line } } },
    valueAxis: axis,
    logAxis: axis,
    timeAxis: axis,
    toolbox: { iconStyle: { borderColor: text3 } },
    tooltip: { backgroundColor: raised, borderColor: line, textStyle: { color: text } },
    axisPointer: { lineStyle: { color: strong }, crossStyle: { color: strong } },
    dataZoom: { textStyle: { color: text3 }, borderColor: line },
    visualMap: { textStyle: { color: text2 } },
    timeline: { label: { color: text3 }, lineStyle: { color: line }, itemStyle: { color: accent } },
  };
}
