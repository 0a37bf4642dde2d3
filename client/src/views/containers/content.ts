/** What containers have in common: children, and a content area that may be a scope. */
import type { Widget } from "../../protocol/generated";
import { scopeId } from "../../dom/element";
import { boundItems } from "../../dom/scopes";
import type { Surroundings } from "../render_context";

export function renderAll(widgets: readonly Widget[], page: Surroundings): HTMLElement[] {
  return widgets.map((widget) => page.render(widget));
}

/** Makes `area` the scope `name`, to which later outputs go. An empty name makes no scope. */
export function makeScope(area: HTMLElement, name: string, page: Surroundings, maxItems = 0): void {
  if (name && page.claimScope(name)) area.id = scopeId(name);
  boundItems(area, maxItems);
}
