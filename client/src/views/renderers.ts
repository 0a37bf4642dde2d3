/** The table of renderers: a kind that is declared in Python and has no renderer here does not compile. */
import { alert } from "./containers/alert";
import { buttons } from "./controls/buttons";
import { code } from "./text/code";
import { collapse } from "./containers/collapse";
import { datatable } from "./datatable/datatable";
import { file } from "./media/file";
import { grid } from "./containers/grid";
import { html } from "./text/html";
import { image } from "./media/image";
import { link } from "./controls/link";
import { loading } from "./controls/loading";
import { markdown } from "./text/markdown";
import type { WidgetKind } from "../protocol/defaults";
import { pin } from "./controls/pin";
import { progress } from "./controls/progress";
import type { Renderer } from "./render_context";
import { scope } from "./containers/scope";
import { scrollable } from "./containers/scrollable";
import { table } from "./text/table";
import { tabs } from "./containers/tabs";
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

/** Kinds that break or shrink by themselves and so never need to be measured (dom/wide.ts). */
export const NEVER_WIDE: ReadonlySet<WidgetKind> = new Set<WidgetKind>([
  "text",
  "buttons",
  "progress",
  "link",
  "loading",
  "file",
  "image",
  "datatable",
]);
