/** Themes of the grid: ag-Grid's themes with the page's fonts and colours. */
import {
  colorSchemeDark,
  colorSchemeVariable,
  themeAlpine,
  themeBalham,
  themeMaterial,
  type Theme,
} from "ag-grid-community";
import { colorMode, onColorMode, type ColorMode } from "../../dom/color_mode";
import type { WidgetOf } from "../../protocol/defaults";

type Name = WidgetOf<"datatable">["theme"];

const FONTS = {
  fontFamily: "inherit",
  headerFontFamily: "inherit",
  cellFontFamily: "inherit",
} as const;

/** The page's colours, so that the grid follows its theme and mode. */
const COLOURS = {
  accentColor: "var(--g-accent-text)",
  backgroundColor: "var(--g-surface)",
  foregroundColor: "var(--g-text)",
  borderColor: "var(--g-line)",
  chromeBackgroundColor: "var(--g-surface)",
  headerBackgroundColor: "var(--g-surface)",
  headerTextColor: "var(--g-text-3)",
  oddRowBackgroundColor: "var(--g-surface)",
  rowHoverColor: "var(--g-sunken)",
  wrapperBorderRadius: "var(--g-r3)",
} as const;

const THEMES: Readonly<Record<Name, Theme>> = {
  balham: themeBalham.withPart(colorSchemeVariable).withParams({ ...FONTS, ...COLOURS }),
  "balham-dark": themeBalham.withPart(colorSchemeDark).withParams(FONTS),
  alpine: themeAlpine.withPart(colorSchemeVariable).withParams({ ...FONTS, ...COLOURS }),
  "alpine-dark": themeAlpine.withPart(colorSchemeDark).withParams(FONTS),
  material: themeMaterial.withPart(colorSchemeVariable).withParams({ ...FONTS, ...COLOURS }),
};

export function themeOf(name: Name): Theme {
  return THEMES[name];
}

function setMode(mode: ColorMode): void {
  document.body.dataset["agThemeMode"] = mode;
}

setMode(colorMode());
onColorMode(setMode);
