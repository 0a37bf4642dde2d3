/** Formulas, drawn by KaTeX: a chunk of its own with its fonts, for texts that have math. */
import { render } from "katex";
import { element } from "../../dom/element";
import "./math.scss";

/** The largest size in em that a formula may ask for: `\rule{999em}{999em}` would cover the page. */
const MAX_SIZE = 20;
/** Macros that a formula may expand, so that one that grows without end does not hold the page up. */
const MAX_EXPAND = 500;

/** Return the formula, for eyes as HTML and for screen readers as MathML; null if its source has a mistake. */
export function renderMath(source: string, isDisplayed: boolean): HTMLElement | null {
  const made = element("span", { class: "webio-math", dir: "ltr" });
  try {
    render(source, made, {
      displayMode: isDisplayed,
      maxSize: MAX_SIZE,
      maxExpand: MAX_EXPAND,
      strict: false, // letters of other scripts are not worth a warning
      trust: false,
    });
    return made;
  } catch (reason) {
    console.warn("A formula has a mistake", reason);
    return null;
  }
}
