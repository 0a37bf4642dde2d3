import type { Messages } from "../i18n/messages";
import { LazyChunk } from "../runtime/lazy_chunk";

const palette = new LazyChunk(() => import("../views/search/palette"));

/**
 * Open the command palette with Ctrl+K, on Apple's devices Command+K. It listens on the window, behind the document: keys
 * of buttons (dom/hotkeys.ts, which pages without any never load) and of fields come first.
 */
export function openPaletteByKey(messages: Messages): void {
  window.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.isComposing || !isPaletteKey(event)) return;
    // A terminal's program gets every key; a popup or a dialog hides what the palette lists.
    const isTaken = event.target instanceof Element && event.target.closest(".xterm");
    if (isTaken || document.querySelector("dialog[open], .modal.show")) return;
    event.preventDefault();
    if (event.repeat) return;
    palette
      .load()
      .then(() => palette.get().openPalette(messages))
      .catch((reason: unknown) => console.warn("The command palette cannot be opened", reason));
  });
}

function isPaletteKey({ key, code, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  const isApple = /Mac|iPhone|iPad/.test(navigator.platform);
  // Keyboards of other scripts have Latin letters by their places only.
  const isK = key.toLowerCase() === "k" || (code === "KeyK" && key > "\u007F");
  return isK && ctrlKey === !isApple && metaKey === isApple && !altKey && !shiftKey;
}
