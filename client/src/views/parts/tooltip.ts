/** A tooltip: shown while its target is pointed at or focused, until Escape; it stays while the pointer is on it. */
import type { Part } from "./part";

/** Pixels between the window's edge, the target and the tooltip. */
const GAP = 8;
const FOCUSABLE = "a[href], button, input, select, textarea, summary, [tabindex]";

export const tooltip: Part = (held) => {
  const tip = held.querySelector<HTMLElement>(":scope > [role=tooltip]");
  if (!tip) return undefined;
  const target = held.querySelector<HTMLElement>(FOCUSABLE) ?? held;
  if (target === held) held.tabIndex = 0;
  target.setAttribute("aria-describedby", tip.id);
  const hide = (): void => {
    held.classList.remove("g-open");
    document.removeEventListener("keydown", pressed);
    removeEventListener("scroll", hide, true);
  };
  const pressed = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    event.preventDefault(); // the popup around stays
    hide();
  };
  const show = (): void => {
    held.classList.add("g-open");
    place(tip, held.getBoundingClientRect());
    document.addEventListener("keydown", pressed);
    addEventListener("scroll", hide, true);
  };
  held.addEventListener("mouseenter", show);
  held.addEventListener("mouseleave", hide);
  held.addEventListener("focusin", show);
  held.addEventListener("focusout", hide);
  return hide;
};

/** Place the tooltip above its target, or below if there is no room, inside of the window. */
function place(tip: HTMLElement, target: DOMRect): void {
  const { width, height } = tip.getBoundingClientRect();
  const room = document.documentElement.clientWidth - width - GAP;
  const left = Math.max(GAP, Math.min(target.left + (target.width - width) / 2, room));
  const above = target.top - height - GAP;
  tip.style.left = `${left}px`;
  tip.style.top = `${above >= GAP ? above : target.bottom + GAP}px`;
}
