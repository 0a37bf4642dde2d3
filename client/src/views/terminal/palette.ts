/** The emulator's colours, from the style sheet: custom properties `--webio-term-NAME` of the terminal's element. */
import type { ITheme } from "@xterm/xterm";

const NAMES = [
  "foreground",
  "background",
  "cursor",
  "selectionBackground",
  "black",
  "red",
  "green",
  "yellow",
  "blue",
  "magenta",
  "cyan",
  "white",
  "brightBlack",
  "brightRed",
  "brightGreen",
  "brightYellow",
  "brightBlue",
  "brightMagenta",
  "brightCyan",
  "brightWhite",
] as const;

export function paletteOf(host: Element): ITheme {
  const style = getComputedStyle(host);
  const theme: ITheme = {};
  for (const name of NAMES) {
    const property = name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    const colour = style.getPropertyValue(`--webio-term-${property}`).trim();
    if (colour) theme[name] = colour;
  }
  if (theme.background) theme.cursorAccent = theme.background;
  return theme;
}

/** Call `changed` when the page turns light or dark. Returns a function that ends this. */
export function onColourMode(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributeFilter: ["data-bs-theme", "class"] });
  const system = matchMedia("(prefers-color-scheme: dark)");
  system.addEventListener("change", changed);
  return () => {
    observer.disconnect();
    system.removeEventListener("change", changed);
  };
}
