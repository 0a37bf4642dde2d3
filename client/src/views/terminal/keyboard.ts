/** Keys that the page handles itself instead of sending them to the program. */
import type { Terminal } from "@xterm/xterm";

export interface KeyboardHooks {
  /** Whether the program gets each key as it is. */
  isRaw(): boolean;
  hasEnded(): boolean;
  copy(): boolean;
  find(): void;
}

/**
 * Ctrl-C copies if text is selected; Ctrl-V pastes, Ctrl-F finds unless the program reads keys; with Shift they do so
 * always. Escape, then Tab leaves the terminal, unless the program reads keys (WCAG 2.1.2).
 */
export function handleKeys(terminal: Terminal, hooks: KeyboardHooks): void {
  let wasEscape = false;
  terminal.attachCustomKeyEventHandler((event) => {
    if (event.type !== "keydown") return true;
    const leaves = event.key === "Tab" && (wasEscape || hooks.hasEnded()) && !hooks.isRaw();
    if (event.key !== "Shift") wasEscape = event.key === "Escape";
    if (leaves) return false;
    if (!event.ctrlKey || event.altKey || event.metaKey) return true;
    const isOurs = event.shiftKey || !hooks.isRaw();
    switch (event.key.toLowerCase()) {
      case "c":
        if (!event.shiftKey && !terminal.hasSelection()) return true;
        event.preventDefault();
        hooks.copy();
        if (!event.shiftKey) terminal.clearSelection();
        return false;
      case "v":
        // The browser pastes.
        return !isOurs;
      case "f":
        if (!isOurs) return true;
        event.preventDefault();
        hooks.find();
        return false;
      default:
        return true;
    }
  });
}
