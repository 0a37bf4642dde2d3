import { element } from "../../dom/element";
import { motionAllowed } from "../../dom/entrance_animation";
import type { Renderer } from "../renderer";
import { makeScope, renderAll } from "./content";

/** Keep the end of `box` visible while the user neither points at it nor focuses it. */
function scrollWithContent(box: HTMLElement): void {
  let requested = false;
  const scroll = (): void => {
    if (requested || box.matches(":hover, :focus-within")) return;
    requested = true;
    requestAnimationFrame(() => {
      requested = false;
      box.scrollTo({ top: box.scrollHeight, behavior: motionAllowed() ? "smooth" : "auto" });
    });
  };
  // The whole subtree is observed: changes in nested scopes move the end, too.
  new MutationObserver(scroll).observe(box, { childList: true, subtree: true, characterData: true });
  scroll();
}

export const scrollable: Renderer<"scrollable"> = {
  children: ({ content }) => content,
  create(widget, context) {
    const box = element(
      "div",
      { class: "webio-scrollable", tabindex: 0 },
      ...renderAll(widget.content, context),
    );
    box.classList.toggle("scrollable-border", widget.border);
    if (widget.min_height !== null) box.style.minHeight = `${widget.min_height}px`;
    if (widget.max_height !== null) box.style.maxHeight = `${widget.max_height}px`;
    makeScope(box, widget.scope, context, widget.max_items);
    if (widget.keep_bottom) scrollWithContent(box);
    return { element: element("div", {}, box) };
  },
};
