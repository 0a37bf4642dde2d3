import { element } from "../../dom/element";
import { partWithDefaults } from "../../protocol/defaults";
import type { CellContent, Widget } from "../../protocol/generated";
import type { Renderer, RenderContext } from "../renderer";
import { inlineText } from "./text";

function contentOf(content: CellContent, context: RenderContext): HTMLElement {
  if (typeof content === "string") return inlineText(content);
  return "k" in content ? context.render(content) : contentOf(content.content, context);
}

function cell(content: CellContent, heading: boolean, context: RenderContext): HTMLElement {
  const made = document.createElement(heading ? "th" : "td");
  if (heading) made.scope = "col";
  if (typeof content !== "string" && !("k" in content)) {
    const { row, col } = partWithDefaults("Span", content);
    if (row > 1) made.rowSpan = row;
    if (col > 1) made.colSpan = col;
  }
  made.append(contentOf(content, context));
  return made;
}

/** Yield the widgets in cells. */
function* widgetsIn(rows: readonly (readonly CellContent[])[]): Generator<Widget> {
  for (const row of rows) {
    for (let content of row) {
      while (typeof content !== "string" && !("k" in content)) content = content.content;
      if (typeof content !== "string") yield content;
    }
  }
}

export const table: Renderer<"table"> = {
  children: ({ rows }) => widgetsIn(rows),
  create(widget, context) {
    const body = element("tbody");
    widget.rows.forEach((row, index) => {
      const line = body.insertRow();
      for (const content of row) line.append(cell(content, index < widget.header, context));
    });
    return { element: element("table", {}, body) };
  },
};
