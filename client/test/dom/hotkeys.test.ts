import { afterEach, expect, test, vi } from "vitest";
import { addHotkey, hotkeyText } from "../../src/dom/hotkeys";
import { element } from "../../src/dom/element";

const removers: (() => void)[] = [];

afterEach(() => {
  for (const remove of removers.splice(0)) remove();
  document.body.replaceChildren();
});

/** Return a function that counts the presses of a visible button's key. */
function button(keys: string): { target: HTMLElement; press: () => void } {
  const target = element("button");
  setShown(target, true);
  const press = vi.fn<() => void>();
  document.body.append(target);
  removers.push(addHotkey(keys, target, press));
  return { target, press };
}

/** jsdom has no layout. */
function setShown(target: HTMLElement, isShown: boolean): void {
  target.getClientRects = () => ({ length: Number(isShown) }) as DOMRectList;
}

function type(key: string, more: KeyboardEventInit = {}, target: EventTarget = document.body): boolean {
  return target.dispatchEvent(
    new KeyboardEvent("keydown", { key, cancelable: true, bubbles: true, ...more }),
  );
}

test.each<[string, string, KeyboardEventInit]>([
  ["Control+S", "s", { ctrlKey: true }],
  ["Control+Shift+S", "S", { ctrlKey: true, shiftKey: true }],
  ["Control+S", "ы", { ctrlKey: true, code: "KeyS" }],
  ["N", "N", {}],
  ["?", "?", { shiftKey: true }],
  ["Plus", "+", { shiftKey: true }],
  ["Space", " ", {}],
  ["ArrowUp", "ArrowUp", {}],
])("%s is pressed by %s with %j, and the browser does nothing else", (keys, key, more) => {
  const { press } = button(keys);
  expect(type(key, more)).toBe(false);
  expect(press).toHaveBeenCalledOnce();
});

test.each<[string, string, KeyboardEventInit]>([
  ["Control+S", "s", {}],
  ["Control+S", "s", { ctrlKey: true, altKey: true }],
  ["Control+S", "S", { ctrlKey: true, shiftKey: true }],
  ["Control+S", "o", { ctrlKey: true, code: "KeyS" }],
  ["F2", "F2", { shiftKey: true }],
  ["N", "n", { isComposing: true }],
])("%s is not pressed by %s with %j", (keys, key, more) => {
  const { press } = button(keys);
  expect(type(key, more)).toBe(true);
  expect(press).not.toHaveBeenCalled();
});

test("the newest that can be reached wins; none after its end", () => {
  const [old, hidden, inert] = [button("N"), button("N"), button("N")];
  setShown(hidden.target, false);
  inert.target.setAttribute("inert", "");
  type("n");
  expect(old.press).toHaveBeenCalledOnce();
  expect(hidden.press).not.toHaveBeenCalled();
  expect(inert.press).not.toHaveBeenCalled();
  inert.target.removeAttribute("inert");
  type("n");
  expect(inert.press).toHaveBeenCalledOnce();
  for (const remove of removers.splice(0)) remove();
  expect(type("n")).toBe(true);
});

test("keys without a modifier belong to the field that has the focus", () => {
  const [plain, control] = [button("N"), button("Control+N")];
  const field = element("input");
  document.body.append(field);
  expect(type("n", {}, field)).toBe(true);
  type("n", { ctrlKey: true }, field);
  expect(plain.press).not.toHaveBeenCalled();
  expect(control.press).toHaveBeenCalledOnce();
});

test("Enter operates the button that has the focus, and a key that is held down clicks once", () => {
  const { target, press } = button("Enter");
  expect(type("Enter", {}, target)).toBe(true);
  expect(press).not.toHaveBeenCalled();
  type("Enter");
  expect(type("Enter", { repeat: true })).toBe(false);
  expect(press).toHaveBeenCalledOnce();
});

test("keys are shown as people write them", () => {
  expect(hotkeyText("Control+Shift+ArrowUp")).toBe("Ctrl+Shift+↑");
});
