import type { CellContent } from "../../protocol/generated";
import { element } from "../../dom/element";
import { completePart } from "../../protocol/defaults";
import type { Renderer, Surroundings } from "../render_context";
import { inlineText } from "./text";

function contentOf(content: CellContent, page: Surroundings): HTMLElement {
  if (typeof content === "string") return inlineText(content);
  return "k" in content ? page.render(content) : contentOf(content.content, page);
}

function cell(content: CellContent, heading: boolean, page: Surroundings): HTMLElement {
  const made = document.createElement(heading ? "th" : "td");
  if (heading) made.scope = "col";
  if (typeof content !== "string" && !("k" in content)) {
    const { row, col } = completePart("Span", content);
    if (row > 1) made.rowSpan = row;
    if (col > 1) made.colSpan = col;
  }
  made.append(contentOf(content, page));
  return made;
}

export const table: Renderer<"table"> = (widget, page) => {
  const body = element("tbody");
  widget.rows.forEach((row, index) => {
    const line = body.insertRow();
    for (const content of row) line.append(cell(content, index < widget.header, page));
  });
  return element("table", {}, body);
};
