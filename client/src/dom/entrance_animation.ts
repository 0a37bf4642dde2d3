/** Animations of elements that appear, and when they are allowed. */

/** Outputs that wait together in larger numbers appear at once: animating hundreds of them costs frames. */
const MAX_ANIMATED = 24;

let reducedMotion: MediaQueryList | undefined;

export function motionAllowed(): boolean {
  reducedMotion ??= window.matchMedia("(prefers-reduced-motion: reduce)");
  return !reducedMotion.matches && !document.body.classList.contains("no-animation");
}

/** Return whether `waiting` outputs are too many to be noticed one by one. */
export function isCrowd(waiting: number): boolean {
  return waiting > MAX_ANIMATED;
}

/** Return whether outputs are animated when `waiting` of them are about to be shown. */
export function animatesEntrances(waiting: number): boolean {
  return !isCrowd(waiting) && !document.hidden && motionAllowed();
}

/** Let `item` rise into its place. `removeEntranceClasses` removes the class when the animation has ended. */
export function animateEntrance(item: Element): void {
  if (!(item instanceof HTMLScriptElement) && !(item instanceof HTMLStyleElement))
    item.classList.add("webio-enter");
}

/** Remove the class of entrance animations below `root` when they end. */
export function removeEntranceClasses(root: HTMLElement): void {
  root.addEventListener("animationend", (event) => {
    if (event.target instanceof Element && event.animationName === "greenio-enter") {
      event.target.classList.remove("webio-enter");
    }
  });
}
