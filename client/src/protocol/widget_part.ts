import type { CellContent, Widget } from "./generated";

/** Whether a part of an output is a widget: neither text nor a cell's span. */
export function isWidget(part: CellContent): part is Widget {
  return typeof part === "object" && "k" in part;
}
