/** Keys that buttons of the page have, such as `Control+S`, written as in `aria-keyshortcuts`. */
import { isShown } from "./element";

interface Hotkey {
  readonly keys: string;
  readonly target: HTMLElement;
  readonly press: () => void;
}

const FIELDS = "input, textarea, select, [contenteditable]";
/** What Enter and the space bar operate by themselves. */
const OPERABLE = "button, a, summary, [role=button], [role=tab], [role=option], [role=treeitem]";
const isApple = /Mac|iPhone|iPad/.test(navigator.platform);
const APPLE_SIGNS: Readonly<Record<string, string>> = { Meta: "⌘", Alt: "⌥", Shift: "⇧" };
const TEXTS: Readonly<Record<string, string>> = {
  Control: "Ctrl",
  Escape: "Esc",
  Delete: "Del",
  Plus: "+",
  ArrowUp: "↑",
  ArrowDown: "↓",
  ArrowLeft: "←",
  ArrowRight: "→",
};

/** The newest last. */
let hotkeys: readonly Hotkey[] = [];

/**
 * Call `press` when the keys are pressed while `target` is visible, unless a newer visible one has the same keys.
 *
 * @returns a function that ends it.
 */
export function addHotkey(keys: string, target: HTMLElement, press: () => void): () => void {
  const added = { keys, target, press };
  if (hotkeys.length === 0) document.addEventListener("keydown", pressed);
  hotkeys = [...hotkeys, added];
  return () => {
    hotkeys = hotkeys.filter((other) => other !== added);
    if (hotkeys.length === 0) document.removeEventListener("keydown", pressed);
  };
}

/** Return the keys as this device has them: on Apple's, Command stands for Control. */
export function platformKeys(keys: string): string[] {
  return keys.split("+").map((key) => (isApple && key === "Control" ? "Meta" : key));
}

/** Return the keys as people write them: `Ctrl+S`, on Apple's devices `⌘S`. */
export function hotkeyText(keys: string): string {
  const names = platformKeys(keys).map((key) => (isApple && APPLE_SIGNS[key]) || (TEXTS[key] ?? key));
  return names.join(isApple ? "" : "+");
}

/** Return whether the user can reach the element: it is visible and not behind a popup, a drawer or a dialog. */
function isReachable(target: HTMLElement): boolean {
  const dialog = [...document.querySelectorAll("dialog[open]")].at(-1);
  return isShown(target) && !target.closest("[inert]") && (dialog?.contains(target) ?? true);
}

function pressed(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || event.getModifierState("AltGraph")) return;
  const focused = event.target instanceof Element ? event.target : document.body;
  // A terminal's program gets every key.
  if (focused.closest(".xterm")) return;
  const isPlain = !event.ctrlKey && !event.altKey && !event.metaKey;
  if (isPlain && focused.closest(FIELDS)) return;
  if (isPlain && (event.key === "Enter" || event.key === " ") && focused.closest(OPERABLE)) return;
  const newest = hotkeys.findLast(({ keys, target }) => isPressed(keys, event) && isReachable(target));
  if (!newest) return;
  event.preventDefault();
  // A key that is held down clicks once.
  if (!event.repeat) newest.press();
}

function isPressed(keys: string, event: KeyboardEvent): boolean {
  const names = platformKeys(keys);
  const key = names.pop() ?? "";
  const isLetter = /^[A-Z]$/.test(key);
  // Signs are typed with Shift or without, depending on the keyboard.
  const minds = isLetter || key.length > 1 || names.includes("Shift");
  return (
    event.ctrlKey === names.includes("Control") &&
    event.altKey === names.includes("Alt") &&
    event.metaKey === names.includes("Meta") &&
    (!minds || key === "Plus" || event.shiftKey === names.includes("Shift")) &&
    (keyName(event) === key || (isLetter && isOtherScript(event) && event.code === `Key${key}`))
  );
}

function keyName(event: KeyboardEvent): string {
  if (event.key === " ") return "Space";
  if (event.key === "+") return "Plus";
  return event.key.length === 1 ? event.key.toUpperCase() : event.key;
}

/** Return whether the key types no ASCII: keyboards of other scripts have Latin letters by their places only. */
function isOtherScript(event: KeyboardEvent): boolean {
  return event.key.length === 1 && event.key.charCodeAt(0) > 127;
}
