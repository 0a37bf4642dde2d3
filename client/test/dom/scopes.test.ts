import { beforeEach, expect, test } from "vitest";
import { element } from "../../src/dom/element";
import { limitItems } from "../../src/dom/item_limit";
import { createScope, expectScope, findScope, indexFor, insertAt } from "../../src/dom/scopes";

let scope: HTMLElement;

beforeEach(() => {
  scope = element("div", { id: "pywebio-scope-ROOT" });
  document.body.replaceChildren(scope);
});

function names(of: Element = scope): string {
  return [...of.children].map((child) => child.textContent || child.id).join(" ");
}

function put(name: string, position: number): void {
  insertAt(scope, element("i", {}, name), position);
}

test.each([
  [0, "X A B C"],
  [1, "A X B C"],
  [-1, "A B C X"],
  [-2, "A B X C"],
  [9, "A B C X"],
  [-9, "X A B C"],
])("position %i", (position, expected) => {
  for (const name of ["A", "B", "C"]) put(name, -1);
  put("X", position);
  expect(names()).toBe(expected);
});

test("positions count from the end as documented", () => {
  put("A", -1);
  put("B", 0);
  put("C", -2);
  put("D", 1);
  expect(names()).toBe("B D C A");
});

test("the empty scope takes every position", () => {
  expect([0, 5, -1, -5].map((position) => indexFor(position, 0))).toEqual([0, 0, 0, 0]);
});

test("blanks in a name become dashes", () => {
  createScope("a b", "ROOT", -1, "keep", false);
  expect(findScope("a-b")).toBe(findScope("a b"));
});

test("an existing scope is kept, cleared or replaced", () => {
  createScope("x", "ROOT", -1, "keep", false);
  put("after", -1);
  findScope("x")?.append("content");
  createScope("x", "ROOT", -1, "keep", false);
  expect(names()).toBe("content after");
  createScope("x", "ROOT", -1, "clear", false);
  expect(names()).toBe("pywebio-scope-x after");
  createScope("x", "ROOT", -1, "remove", false);
  expect(names()).toBe("after pywebio-scope-x");
});

test("a scope is never created inside itself", () => {
  createScope("x", "ROOT", -1, "keep", false);
  createScope("x", "x", -1, "remove", false);
  expect(names()).toBe("pywebio-scope-x");
});

test("a scope with a limit removes the oldest items", () => {
  limitItems(scope, 2);
  for (const name of ["A", "B", "C"]) put(name, -1);
  expect(names()).toBe("B C");
});

test("a missing scope is reported on the console", () => {
  const logged: unknown[] = [];
  const original = console.error;
  console.error = (text: unknown) => logged.push(text);
  expect(expectScope("nowhere")).toBeNull();
  console.error = original;
  expect(logged).toEqual(['The scope "nowhere" is not on the page']);
});
