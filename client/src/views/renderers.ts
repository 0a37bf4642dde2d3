/** The table of renderers: a kind that is declared in Python and has no renderer here does not compile. */
import type { WidgetKind } from "../protocol/defaults";
import { alert } from "./containers/alert";
import { collapse } from "./containers/collapse";
import { grid } from "./containers/grid";
import { scope } from "./containers/scope";
import { scrollable } from "./containers/scrollable";
import { tabs } from "./containers/tabs";
import { buttons } from "./controls/buttons";
import { link } from "./controls/link";
import { loading } from "./controls/loading";
import { pin } from "./controls/pin";
import { progress } from "./controls/progress";
import { datatable } from "./datatable/datatable";
import { file } from "./media/file";
import { image } from "./media/image";
import type { Renderer } from "./renderer";
import { code } from "./text/code";
import { html } from "./text/html";
import { markdown } from "./text/markdown";
import { table } from "./text/table";
import { template } from "./text/template";
import { text } from "./text/text";

export const RENDERERS: { readonly [K in WidgetKind]: Renderer<K> } = {
  alert,
  buttons,
  code,
  collapse,
  datatable,
  file,
  grid,
  html,
  image,
  link,
  loading,
  markdown,
  pin,
  progress,
  scope,
  scrollable,
  table,
  tabs,
  template,
  text,
};

/** Kinds that break or shrink by themselves and are never measured (dom/overflow_wrapper.ts). */
export const NEVER_OVERFLOWS: ReadonlySet<WidgetKind> = new Set<WidgetKind>([
  "text",
  "buttons",
  "progress",
  "link",
  "loading",
  "file",
  "image",
  "datatable",
]);
