/**
 * Keeps what is fixed to the window's bottom edge above the keyboard of a phone. Chrome and Firefox shrink the window
 * (`interactive-widget`, greenio/server/pages/html.py); Safari covers a part of it, and moves the rest.
 */

/** The part of `VisualViewport` that is used. */
export type Viewport = Pick<VisualViewport, "height" | "offsetTop" | "scale" | "addEventListener">;

/** Pixels. Less is a toolbar of the browser that comes and goes. */
const MIN_KEYBOARD = 60;

/** Return the pixels at the window's bottom that the keyboard covers. */
export function keyboardInset(viewport: Viewport, windowHeight: number): number {
  // A user who has zoomed in sees a part of the window, without any keyboard.
  if (Math.abs(viewport.scale - 1) > 0.01) return 0;
  const covered = windowHeight - viewport.height - viewport.offsetTop;
  return covered >= MIN_KEYBOARD ? Math.round(covered) : 0;
}

/** Keep `panel` above the keyboard. */
export function followKeyboard(
  panel: HTMLElement,
  viewport: Viewport | null = window.visualViewport,
  windowHeight: () => number = () => window.innerHeight,
): void {
  if (!viewport) return;
  const follow = (): void => {
    const inset = keyboardInset(viewport, windowHeight());
    panel.style.bottom = inset > 0 ? `${inset}px` : "";
    panel.style.maxHeight = inset > 0 ? `${Math.round(viewport.height)}px` : "";
  };
  viewport.addEventListener("resize", follow);
  viewport.addEventListener("scroll", follow);
  follow();
}
