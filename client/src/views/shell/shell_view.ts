/** The parts around the page: a sidebar, which is a drawer on phones, and a bar at the top. */
import { modeSwitch } from "../../dom/color_mode";
import { element, scopeId } from "../../dom/element";
import type { WidgetOf } from "../../protocol/defaults";
import { makeScope, renderAll } from "../containers/content";
import type { RenderContext } from "../renderer";
import type { View } from "../view";
import { markCurrent } from "./current_page";
import { Drawer, menuWord } from "./drawer";
import "./shell.css";

// The scope of this room, outside of the page's `<main>`. Commands find it when this chunk is loaded.
document.body.prepend(element("div", { id: scopeId("greenio-shell"), class: "g-shell" }));
document.addEventListener("greenio:page", markCurrent);
document.addEventListener("greenio:output", markCurrent);

export function create(widget: WidgetOf<"shell">, context: RenderContext): View {
  // There is one of each part.
  document.querySelector(`.g-shell > .g-${widget.part}`)?.remove();
  const links = element("div", { class: "g-links" }, ...renderAll(widget.content, context));
  makeScope(links, widget.scope, context);
  const end = element("div", { class: "g-end" }, ...renderAll(widget.end, context));
  if (widget.mode_switch) end.append(modeSwitch("g-tool g-mode", context.messages.text("switch_mode")));
  return widget.part === "sidebar"
    ? sidebar(widget, context, links, end)
    : {
        element: element(
          "nav",
          { class: "g-navbar", "aria-label": widget.label },
          brand(widget, context),
          links,
          end,
        ),
      };
}

function sidebar(
  widget: WidgetOf<"shell">,
  context: RenderContext,
  links: HTMLElement,
  end: HTMLElement,
): View {
  const fold = element("button", { type: "button", class: "g-tool g-fold", "aria-label": menuWord() });
  const head = element("div", { class: "g-side-head" }, brand(widget, context), fold);
  const side = element("nav", { class: "g-side", "aria-label": widget.label }, head, links, end);
  const menu = element("button", { type: "button", class: "g-tool g-menu", "aria-label": menuWord() });
  const bar = element("header", { class: "g-bar" }, menu, brand(widget, context, false));
  bar.append(...searchTool(links));
  const scrim = element("div", { class: "g-scrim" });
  const drawer = new Drawer({ side, bar, menu, fold, scrim });
  return {
    element: element("div", { class: "g-sidebar" }, bar, side, scrim),
    dispose: () => drawer.dispose(),
  };
}

/** Return a button of the bar that opens the sidebar's search, if it has one. */
function searchTool(links: HTMLElement): HTMLElement[] {
  const search = links.querySelector<HTMLElement>(".g-search");
  if (!search) return [];
  const label = search.querySelector(".g-label")?.textContent ?? "";
  const tool = element("button", { type: "button", class: "g-tool g-find", "aria-label": label });
  tool.addEventListener("click", () => search.click());
  return [tool];
}

function brand(widget: WidgetOf<"shell">, context: RenderContext, isWhole = true): HTMLElement {
  const parts = [
    ...(isWhole ? renderAll(widget.mark, context) : []),
    element("span", { class: "g-label", dir: "auto" }, widget.brand),
  ];
  if (!widget.brand && widget.mark.length === 0) return element("span", { class: "g-brand" });
  // Only apps of several pages have a first one.
  return document.querySelector("base")
    ? element("a", { class: "g-brand", href: "./", "data-brand": true }, ...parts)
    : element("span", { class: "g-brand" }, ...parts);
}
