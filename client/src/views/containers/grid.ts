import { element } from "../../dom/element";
import { completePart } from "../../protocol/defaults";
import { makeScope, renderAll } from "./content";
import type { Renderer } from "../render_context";

/** `2 / span 3`: from line 2 over three tracks; the next free place when no line is given. */
function track(from: number, over: number): string {
  return `${from > 0 ? from : "auto"} / span ${over}`;
}

export const grid: Renderer<"grid"> = (widget, page) => {
  const made = element("div", { class: "webio-grid", style: "display: grid" });
  made.style.gridTemplateColumns = widget.columns;
  made.style.gridTemplateRows = widget.rows;
  made.style.gridAutoFlow = widget.flow;
  if (widget.flow === "row") made.style.gridAutoRows = widget.auto_size;
  else made.style.gridAutoColumns = widget.auto_size;
  for (const part of widget.cells) {
    const { content, row, col, rows, cols } = completePart("Cell", part);
    const children = renderAll(content, page);
    const cell = children.length === 1 && children[0] ? children[0] : element("div", {}, ...children);
    if (row || rows > 1) cell.style.gridRow = track(row, rows);
    if (col || cols > 1) cell.style.gridColumn = track(col, cols);
    made.append(cell);
  }
  makeScope(made, widget.scope, page);
  return made;
};
