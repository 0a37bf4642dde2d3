import { element } from "../../dom/element";
import { motionAllowed } from "../../dom/entrance_animation";
import { makeScope, renderAll } from "./content";
import type { Renderer } from "../render_context";

/** Keeps the end of `box` in sight while nobody reads in it. */
function followEnd(box: HTMLElement): void {
  let requested = false;
  const follow = (): void => {
    if (requested || box.matches(":hover, :focus-within")) return;
    requested = true;
    requestAnimationFrame(() => {
      requested = false;
      box.scrollTo({ top: box.scrollHeight, behavior: motionAllowed() ? "smooth" : "auto" });
    });
  };
  // Sub-scopes count, too: whatever changes inside may move the end.
  new MutationObserver(follow).observe(box, { childList: true, subtree: true, characterData: true });
  follow();
}

export const scrollable: Renderer<"scrollable"> = (widget, page) => {
  const box = element("div", { class: "webio-scrollable", tabindex: 0 }, ...renderAll(widget.content, page));
  box.classList.toggle("scrollable-border", widget.border);
  if (widget.min_height !== null) box.style.minHeight = `${widget.min_height}px`;
  if (widget.max_height !== null) box.style.maxHeight = `${widget.max_height}px`;
  makeScope(box, widget.scope, page, widget.max_items);
  if (widget.keep_bottom) followEnd(box);
  return element("div", {}, box);
};
