import { beforeEach, expect, test } from "vitest";
import { element } from "../../src/dom/element";
import { formPlaceOf, itemCount, placeForm, removeEmptyPlace } from "../../src/dom/form_places";
import { limitItems } from "../../src/dom/item_limit";
import { clearScope, insertAt } from "../../src/dom/scopes";

let scope: HTMLElement;

beforeEach(() => {
  scope = element("div", { id: "pywebio-scope-ROOT" });
  document.body.replaceChildren(scope);
});

function put(name: string, position = -1): void {
  insertAt(scope, element("i", {}, name), position);
}

function texts(): string {
  return [...scope.children].map((child) => child.textContent).join(" ");
}

test("outputs are counted and inserted as if the form were not there", () => {
  put("A");
  placeForm(scope, element("b", {}, "form"));
  put("B");
  put("C", -2);
  put("D", 9);
  expect(texts()).toBe("A C B D form");
  expect(itemCount(scope)).toBe(4);
});

test("clearing a scope leaves its forms, and the focus in them", () => {
  const field = element("input");
  put("A");
  placeForm(scope, field);
  field.focus();
  clearScope(scope, false);
  expect(itemCount(scope)).toBe(0);
  expect(document.activeElement).toBe(field);
});

test("a limit of items does not count or remove forms", () => {
  placeForm(scope, element("b", {}, "form"));
  limitItems(scope, 2);
  for (const name of ["A", "B", "C"]) put(name);
  expect(texts()).toBe("B C form");
});

test("a place goes with its last form", () => {
  const [one, other] = [element("b"), element("b")];
  placeForm(scope, one);
  placeForm(scope, other);
  const place = formPlaceOf(scope);
  one.remove();
  removeEmptyPlace(place);
  expect(formPlaceOf(scope)).toBe(place);
  other.remove();
  removeEmptyPlace(place);
  expect(formPlaceOf(scope)).toBeNull();
});

test("markup that looks like a place is an item", () => {
  scope.append(element("div", { class: "webio-scope-forms" }));
  expect(itemCount(scope)).toBe(1);
});
