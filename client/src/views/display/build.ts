/** Builds the elements that the server composes, and loads their style sheet. */
import { element } from "../../dom/element";
import type { WidgetOf } from "../../protocol/defaults";
import { isWidget } from "../../protocol/widget_part";
import type { RenderContext } from "../renderer";
import "./display.css";

const SVG = "http://www.w3.org/2000/svg";
const SVG_NAMES: ReadonlySet<string> = new Set(["svg", "path", "circle", "rect"]);

export type CompleteElement = WidgetOf<"element">;

export function build(widget: CompleteElement, context: RenderContext): HTMLElement {
  const { name, attributes, content } = widget;
  const parts = content.map((part) => (isWidget(part) ? context.render(part) : (part as string)));
  if (!SVG_NAMES.has(name)) return element(name as "div", attributes, ...parts);
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...parts);
  // Drawings are parts of elements of HTML: an output as a whole is always one of those.
  return made as Element as HTMLElement;
}
