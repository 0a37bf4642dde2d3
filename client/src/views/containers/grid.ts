import { element } from "../../dom/element";
import { partWithDefaults } from "../../protocol/defaults";
import type { Renderer } from "../renderer";
import { makeScope, renderAll } from "./content";

/** Return a grid line such as `2 / span 3`: from line 2 over three tracks; at the next free line if 0 is given. */
function track(line: number, span: number): string {
  return `${line > 0 ? line : "auto"} / span ${span}`;
}

export const grid: Renderer<"grid"> = {
  children: ({ cells }) => cells.flatMap((cell) => cell.content ?? []),
  create(widget, context) {
    const made = element("div", { class: "webio-grid", style: "display: grid" });
    made.style.gridTemplateColumns = widget.columns;
    made.style.gridTemplateRows = widget.rows;
    made.style.gridAutoFlow = widget.flow;
    if (widget.flow === "row") made.style.gridAutoRows = widget.auto_size;
    else made.style.gridAutoColumns = widget.auto_size;
    for (const part of widget.cells) {
      const { content, row, col, rows, cols } = partWithDefaults("Cell", part);
      const children = renderAll(content, context);
      const cell = children.length === 1 && children[0] ? children[0] : element("div", {}, ...children);
      if (row || rows > 1) cell.style.gridRow = track(row, rows);
      if (col || cols > 1) cell.style.gridColumn = track(col, cols);
      made.append(cell);
    }
    makeScope(made, widget.scope, context);
    return { element: made };
  },
};
