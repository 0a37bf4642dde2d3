import { afterEach, beforeEach, expect, test } from "vitest";
import { Callbacks } from "../../src/dom/callbacks";
import { element } from "../../src/dom/element";
import { RemovalObserver } from "../../src/dom/removal_observer";
import { nextTurn } from "../support/page";

let clicked: [number, unknown][];
let released: number[][];
let callbacks: Callbacks;
let removals: RemovalObserver;

beforeEach(() => {
  document.body.replaceChildren();
  clicked = [];
  released = [];
  removals = new RemovalObserver();
  removals.observe(document.body);
  callbacks = new Callbacks(
    {
      clicked: (id, value) => clicked.push([id, value]) > 0,
      released: (ids) => released.push(ids),
    },
    removals,
  );
});

afterEach(() => removals.dispose());

function bound(id: number): HTMLElement {
  const made = element("p", {}, "text");
  callbacks.clickable(made, id);
  document.body.append(made);
  return made;
}

test("a clickable element can be focused and pressed by keyboard", () => {
  const made = bound(4);
  expect(made.className).toBe("pywebio-clickable");
  expect(made.tabIndex).toBe(0);
  made.click();
  made.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter" }));
  made.dispatchEvent(new KeyboardEvent("keydown", { key: " " }));
  made.dispatchEvent(new KeyboardEvent("keydown", { key: "a" }));
  expect(clicked).toEqual([
    [4, null],
    [4, null],
    [4, null],
  ]);
});

test("callbacks that leave the page are released, in one event", async () => {
  const box = element("div");
  document.body.append(box);
  box.append(bound(1), bound(2));
  bound(3);
  await nextTurn();
  box.remove();
  await nextTurn();
  expect(released).toEqual([[1, 2]]);
});

test("a callback that is still shown elsewhere stays", async () => {
  const first = bound(1);
  const second = bound(1);
  first.remove();
  await nextTurn();
  expect(released).toEqual([]);
  second.remove();
  await nextTurn();
  expect(released).toEqual([[1]]);
});

test("moved elements are not released", async () => {
  const made = bound(1);
  const box = element("div");
  document.body.append(box);
  box.append(made);
  await nextTurn();
  expect(released).toEqual([]);
});

test("HTML that imitates the attribute binds nothing", async () => {
  const html = element("div");
  html.innerHTML = '<p data-greenio-observed="7" class="pywebio-clickable">x</p>';
  document.body.append(html);
  html.remove();
  await nextTurn();
  expect(released).toEqual([]);
});

test("output that could not be shown is released", async () => {
  const made = element("p");
  callbacks.bind(made, 9);
  removals.discard(made);
  await nextTurn();
  expect(released).toEqual([[9]]);
});
