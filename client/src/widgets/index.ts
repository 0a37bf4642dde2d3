/** The table of renderers: a kind that is declared in Python and has no renderer here does not compile. */
import { alert } from "./alert";
import { buttons } from "./buttons";
import { code } from "./code";
import { collapse } from "./collapse";
import { datatable } from "./datatable/widget";
import { file } from "./file";
import { grid } from "./grid";
import { html } from "./html";
import { image } from "./image";
import { link } from "./link";
import { loading } from "./loading";
import { markdown } from "./markdown";
import type { WidgetKind } from "../protocol/complete";
import { pin } from "./pin";
import { progress } from "./progress";
import type { Renderer } from "./renderer";
import { scope } from "./scope";
import { scrollable } from "./scrollable";
import { table } from "./table";
import { tabs } from "./tabs";
import { template } from "./template";
import { text } from "./text";

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
