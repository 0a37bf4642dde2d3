/** Shared by containers: children, and a content area that may be a scope. */
import { scopeId } from "../../dom/element";
import { limitItems } from "../../dom/item_limit";
import type { Widget } from "../../protocol/generated";
import type { RenderContext } from "../renderer";

export function renderAll(widgets: readonly Widget[], context: RenderContext): HTMLElement[] {
  return widgets.map((widget) => context.render(widget));
}

/** Make `area` the scope `name`, to which outputs can be added. An empty name makes no scope. */
export function makeScope(area: HTMLElement, name: string, context: RenderContext, maxItems = 0): void {
  if (name && context.claimScope(name)) area.id = scopeId(name);
  limitItems(area, maxItems);
}
