import { element, createId } from "../../dom/element";
import type { Renderer } from "../renderer";
import { renderAll } from "./content";

/** Tabs as radio buttons with labels: switching needs no script, and the arrow keys work. */
export const tabs: Renderer<"tabs"> = {
  children: ({ tabs: all }) => all.flatMap((tab) => tab.content ?? []),
  create(widget, context) {
    const name = createId("webio-tabs");
    const made = element("div", { class: "webio-tabs" });
    widget.tabs.forEach((tab, index) => {
      const id = `${name}-${index}`;
      made.append(
        element("input", { type: "radio", class: "toggle", name, id, checked: index === 0 }),
        element("label", { for: id }, tab.title),
        element("div", { class: "webio-tabs-content" }, ...renderAll(tab.content ?? [], context)),
      );
    });
    return { element: made };
  },
};
