// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { changeOutput } from "../../src/commands/live";
import type { PageContext } from "../../src/commands/context";
import { limitItems, itemInserted } from "../../src/dom/item_limit";
import { RemovalObserver } from "../../src/dom/removal_observer";
import type { Widget } from "../../src/protocol/generated";
import { ViewRegistry } from "../../src/views/registry";

let scope: HTMLElement;
let page: PageContext;
let views: ViewRegistry;
let removals: RemovalObserver;
const shown = vi.fn();

function put(markup: string, id: string): HTMLElement {
  scope.insertAdjacentHTML("beforeend", markup);
  const element = scope.lastElementChild as HTMLElement;
  views.add({ kind: "output", name: id }, { element });
  itemInserted(scope, element);
  return element;
}

const update = (id: string, node: Widget): void => changeOutput({ t: "update_output", id, node }, page);

beforeEach(() => {
  document.body.replaceChildren();
  scope = document.createElement("div");
  document.body.append(scope);
  removals = new RemovalObserver();
  removals.observe(document.body);
  views = new ViewRegistry(removals);
  const build = (node: Widget): HTMLElement => {
    const made = document.createElement("section");
    made.innerHTML = `<p><button>${"text" in node ? node.text : ""}</button></p>`;
    views.add({ kind: "output", name: node.id ?? "" }, { element: made });
    return made;
  };
  page = { views, removals, outputs: { shown }, renderer: { build } } as unknown as PageContext;
  shown.mockClear();
});

afterEach(() => removals.dispose());

test("text changes in its element", () => {
  const text = put('<p class="webio-text">one</p>', "a");
  const node = text.firstChild;
  update("a", { k: "text", text: "<b>two", style: "color: red", id: "a" });
  expect(text.textContent).toBe("<b>two");
  expect(text.firstChild).toBe(node);
  expect(text.style.color).toBe("red");
  expect(shown).not.toHaveBeenCalled();
});

test("another output takes its place and its focus, again and again", () => {
  put("<p>above</p>", "x");
  put("<section><p><button>one</button></p></section>", "a");
  put("<p>below</p>", "y");
  scope.querySelector("button")?.focus();
  for (const text of ["two", "three"]) update("a", { k: "code", text, id: "a" });
  expect([...scope.children].map((child) => child.textContent)).toEqual(["above", "three", "below"]);
  expect(document.activeElement?.textContent).toBe("three");
  expect(shown).toHaveBeenCalledTimes(2);
});

test("an output that was replaced is as old as before", () => {
  limitItems(scope, 2);
  put("<p>old</p>", "a");
  put("<p>newer</p>", "b");
  update("a", { k: "code", text: "changed", id: "a" });
  put("<p>newest</p>", "c");
  expect([...scope.children].map((child) => child.textContent)).toEqual(["newer", "newest"]);
});

test("an output is removed with what wraps it; an unknown one is an error", () => {
  const errors = vi.spyOn(console, "error").mockImplementation(() => {});
  const inner = put('<div class="webio-wide"><table></table></div>', "x").firstElementChild as HTMLElement;
  views.add({ kind: "output", name: "a" }, { element: inner });
  changeOutput({ t: "remove_output", id: "a" }, page);
  expect(scope.childElementCount).toBe(0);
  changeOutput({ t: "remove_output", id: "a" }, page);
  put("<p>text</p>", "b");
  changeOutput({ t: "append_output", id: "b", data: "more" }, page);
  expect(errors.mock.calls.flat()).toEqual([
    'The output "a" is not on the page',
    'Nothing can be appended to the output "b"',
  ]);
  errors.mockRestore();
});
