import { expect, test } from "vitest";
import { followKeyboard, keyboardInset } from "../../src/forms/keyboard_inset";

class FakeViewport extends EventTarget {
  height = 800;
  offsetTop = 0;
  scale = 1;

  change(height: number, offsetTop = 0, scale = 1): void {
    Object.assign(this, { height, offsetTop, scale });
    this.dispatchEvent(new Event("resize"));
  }
}

test.each([
  ["no keyboard", 800, 0, 1, 0],
  ["a keyboard", 460, 0, 1, 340],
  ["a keyboard, and the window scrolled by it", 460, 100, 1, 240],
  ["a toolbar", 750, 0, 1, 0],
  ["zoomed in", 400, 0, 2, 0],
])("%s", (_name, height, offsetTop, scale, inset) => {
  const viewport = Object.assign(new FakeViewport(), { height, offsetTop, scale });
  expect(keyboardInset(viewport, 800)).toBe(inset);
});

test("the panel moves above the keyboard and back", () => {
  const panel = document.createElement("div");
  const viewport = new FakeViewport();
  followKeyboard(panel, viewport, () => 800);
  expect(panel.style.bottom).toBe("");
  viewport.change(460);
  expect([panel.style.bottom, panel.style.maxHeight]).toEqual(["340px", "460px"]);
  viewport.change(800);
  expect([panel.style.bottom, panel.style.maxHeight]).toEqual(["", ""]);
});
