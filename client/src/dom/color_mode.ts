/** Light or dark: the page's theme, the visitor's choice where the theme leaves it open, and the system's mode. */

import { element } from "./element";

export type ColorMode = "light" | "dark";

const STORED = "greenio-mode";
const listeners = new Set<(mode: ColorMode) => void>();

/** Return the mode that the page shows. Paper is light (styles/_modes.scss). */
export function colorMode(): ColorMode {
  if (window.matchMedia("print").matches) return "light";
  const theme = document.documentElement.dataset["bsTheme"];
  if (theme !== "auto") return theme === "dark" ? "dark" : "light";
  return window.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

/** Call `listener` whenever the mode may have changed: by the visitor, the system or a script. Returns the end of it. */
export function onColorMode(listener: (mode: ColorMode) => void): () => void {
  if (listeners.size === 0) {
    const report = (): void => {
      const mode = colorMode();
      for (const each of listeners) each(mode);
    };
    new MutationObserver(report).observe(document.documentElement, { attributeFilter: ["data-bs-theme"] });
    window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", report);
  }
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Return a button that switches between light and dark. */
export function modeSwitch(css: string, label: string): HTMLButtonElement {
  const button = element("button", { type: "button", class: css, "aria-label": label, title: label });
  button.addEventListener("click", switchColorMode);
  return button;
}

/** Show the other mode, and remember it for this browser. Back in the system's mode, the page follows the system again. */
function switchColorMode(): void {
  const root = document.documentElement;
  const other = colorMode() === "dark" ? "light" : "dark";
  root.dataset["bsTheme"] = "auto";
  const followsSystem = colorMode() === other;
  if (!followsSystem) root.dataset["bsTheme"] = other;
  try {
    if (followsSystem) localStorage.removeItem(STORED);
    else localStorage.setItem(STORED, other);
  } catch {
    // Without storage, the choice lasts as long as the page.
  }
}
