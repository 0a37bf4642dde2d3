/** The table of renderers: a kind that is declared in Python and has no renderer here does not compile. */
import type { WidgetKind } from "../protocol/defaults";
import { chart } from "./charts/chart";
import { message } from "./chat/message";
import { alert } from "./containers/alert";
import { collapse } from "./containers/collapse";
import { grid } from "./containers/grid";
import { scope } from "./containers/scope";
import { scrollable } from "./containers/scrollable";
import { shell } from "./containers/shell";
import { tabs } from "./containers/tabs";
import { buttons } from "./controls/buttons";
import { link } from "./controls/link";
import { loading } from "./controls/loading";
import { pin } from "./controls/pin";
import { progress } from "./controls/progress";
import { datatable } from "./datatable/datatable";
import { element } from "./display/element";
import { file } from "./media/file";
import { image } from "./media/image";
import type { Renderer } from "./renderer";
import { terminal } from "./terminal/terminal";
import { code } from "./text/code";
import { html } from "./text/html";
import { markdown } from "./markdown/markdown";
import { table } from "./text/table";
import { template } from "./text/template";
import { text } from "./text/text";

export const RENDERERS: { readonly [K in WidgetKind]: Renderer<K> } = {
  alert,
  buttons,
  chart,
  code,
  collapse,
  datatable,
  element,
  file,
  grid,
  html,
  image,
  link,
  loading,
  markdown,
  message,
  pin,
  progress,
  scope,
  scrollable,
  shell,
  table,
  tabs,
  template,
  terminal,
  text,
};

/** Kinds that break or shrink by themselves and are never measured (dom/overflow_wrapper.ts). */
export const NEVER_OVERFLOWS: ReadonlySet<WidgetKind> = new Set<WidgetKind>([
  "text",
  "element",
  "buttons",
  "chart",
  "progress",
  "link",
  "message",
  "loading",
  "file",
  "image",
  "datatable",
  "terminal",
  "shell",
]);
