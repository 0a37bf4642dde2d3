/** Themes of the grid: ag-Grid's themes with the page's fonts and colours. */
import {
  colorSchemeDark,
  colorSchemeVariable,
  themeAlpine,
  themeBalham,
  themeMaterial,
  type Theme,
} from "ag-grid-community";
import type { WidgetOf } from "../../protocol/defaults";

type Name = WidgetOf<"datatable">["theme"];

const FONTS = {
  fontFamily: "inherit",
  headerFontFamily: "inherit",
  cellFontFamily: "inherit",
} as const;

/** The page's colours, so that the grid follows its theme and mode. */
const COLOURS = {
  accentColor: "var(--bs-link-color)",
  backgroundColor: "var(--bs-body-bg)",
  foregroundColor: "var(--bs-body-color)",
  borderColor: "var(--bs-border-color)",
  chromeBackgroundColor: "var(--bs-tertiary-bg)",
  headerBackgroundColor: "var(--bs-tertiary-bg)",
  headerTextColor: "var(--bs-body-color)",
  oddRowBackgroundColor: "color-mix(in srgb, var(--bs-tertiary-bg) 45%, var(--bs-body-bg))",
  wrapperBorderRadius: "var(--bs-border-radius-sm)",
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

const dark = window.matchMedia("(prefers-color-scheme: dark)");

function setMode(): void {
  const page = document.documentElement.dataset["bsTheme"];
  const isDark = page === "dark" || (page === "auto" && dark.matches);
  document.body.dataset["agThemeMode"] = isDark ? "dark" : "light";
}

setMode();
dark.addEventListener("change", setMode);
