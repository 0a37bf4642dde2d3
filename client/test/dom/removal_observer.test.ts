import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { element } from "../../src/dom/element";
import { RemovalObserver } from "../../src/dom/removal_observer";
import { nextTurn } from "../support/page";

let removals: RemovalObserver;

beforeEach(() => {
  document.body.replaceChildren();
  removals = new RemovalObserver();
  removals.observe(document.body);
});

afterEach(() => removals.dispose());

function observed(listener: () => void): HTMLElement {
  const made = element("p");
  removals.add(made, listener);
  document.body.append(element("div", {}, made));
  return made;
}

test("an element that is removed with its parent is reported once, to all listeners", async () => {
  const [first, second] = [vi.fn(), vi.fn()];
  const made = observed(first);
  removals.add(made, second);
  made.parentElement?.remove();
  await nextTurn();
  document.body.append(made);
  made.remove();
  await nextTurn();
  expect(first).toHaveBeenCalledOnce();
  expect(second).toHaveBeenCalledOnce();
});

test("an element that is moved is not reported", async () => {
  const listener = vi.fn();
  document.body.append(observed(listener));
  await nextTurn();
  expect(listener).not.toHaveBeenCalled();
});

test("flush() reports removals at once", () => {
  const listener = vi.fn();
  observed(listener).remove();
  expect(listener).not.toHaveBeenCalled();
  removals.flush();
  expect(listener).toHaveBeenCalledOnce();
});

test("a listener that fails does not stop the others", () => {
  const error = vi.spyOn(console, "error").mockImplementation(() => {});
  const listener = vi.fn();
  observed(() => {
    throw new Error("no");
  });
  observed(listener);
  document.body.replaceChildren();
  removals.flush();
  expect(listener).toHaveBeenCalledOnce();
  expect(error).toHaveBeenCalledOnce();
  error.mockRestore();
});

test("a tree that is not shown is reported", () => {
  const listener = vi.fn();
  const made = element("p");
  removals.add(made, listener);
  const tree = document.createDocumentFragment();
  tree.append(made);
  removals.discard(tree);
  expect(listener).toHaveBeenCalledOnce();
});
