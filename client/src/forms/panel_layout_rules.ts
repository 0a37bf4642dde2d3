/** When the input panel is stuck to the window's bottom edge, and how high it is then. No DOM in here. */

/** Pixels above and below the card inside a stuck panel. */
export const PADDING = 40;

export interface View {
  /** Height of the visible card. */
  readonly card: number;
  /** How much of the window lies below the outputs: what a docked panel shows. */
  readonly below: number;
  readonly window: number;
  /** How far the page can still be scrolled down. */
  readonly left: number;
  readonly footer: number;
}

export interface Heights {
  readonly min: number;
  readonly init: number;
  readonly full: number;
}

/** The bounds of a stuck panel's height. It never covers the whole window: outputs stay in sight. */
export function heights(view: View, minHeight: number, initHeight: number): Heights {
  const whole = view.card + 2 * PADDING;
  const most = Math.max(view.window * 0.8, 75);
  return {
    min: Math.min(whole, minHeight, most),
    init: Math.min(whole, Math.max(initHeight, minHeight), most),
    full: Math.min(whole, view.window),
  };
}

/**
 * Whether the panel is stuck from now on.
 *
 * Docking gives the place up that the panel's spacer took, so a docked panel may show up to PADDING less than
 * a stuck one: the two thresholds lie that far apart, or the panel would flicker.
 */
export function sticks(stuck: boolean, view: View, bounds: Heights, scrolled: boolean): boolean {
  if (!stuck) return view.below < bounds.min - (scrolled ? PADDING : 0);
  const atEnd = scrolled && view.left <= view.footer;
  return !atEnd && view.below < bounds.min;
}
