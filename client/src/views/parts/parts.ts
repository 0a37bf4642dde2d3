/** The programs of elements that move: tooltips, trees, galleries. Loads with their style sheet when the first is shown. */
import type { CompleteElement } from "../display/build";
import type { RenderContext } from "../renderer";
import "./data.css";
import { gallery } from "./gallery";
import { json } from "./json";
import type { Part } from "./part";
import "./parts.css";
import { search } from "./search";
import { tooltip } from "./tooltip";
import { tree } from "./tree";

const PARTS: Record<Exclude<CompleteElement["part"], "">, Part> = {
  gallery,
  json,
  search,
  static: () => undefined,
  tooltip,
  tree,
};

export function start(
  { part, run }: CompleteElement,
  made: HTMLElement,
  context: RenderContext,
): (() => void) | undefined {
  if (part === "") return undefined;
  if (run) context.bind(made, run);
  return PARTS[part](made, run, context);
}
