import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { element } from "../../src/dom/element";
import { RemovalObserver } from "../../src/dom/removal_observer";
import { ViewRegistry, type ViewId } from "../../src/views/registry";
import type { View, ViewPatch } from "../../src/views/view";

const BAR: ViewId = { kind: "progress", name: "p" };
const HALF: ViewPatch = { t: "set_progress", name: "p", value: 0.5, label: null };

let removals: RemovalObserver;
let views: ViewRegistry;

beforeEach(() => {
  document.body.replaceChildren();
  removals = new RemovalObserver();
  removals.observe(document.body);
  views = new ViewRegistry(removals);
});

afterEach(() => removals.dispose());

function shown(update: View["update"]): View {
  const view: View = { element: element("p"), ...(update ? { update } : {}) };
  document.body.append(view.element);
  views.add(BAR, view);
  return view;
}

test("a change reaches the view of that kind and name", () => {
  const update = vi.fn(() => true);
  shown(update);
  views.update(BAR, HALF);
  expect(update).toHaveBeenCalledExactlyOnceWith(HALF);
  expect(views.find({ kind: "pin", name: "p" })).toBeUndefined();
});

test("a view is found until it leaves the page", () => {
  shown(() => true).element.remove();
  expect(views.find(BAR)).toBeUndefined();
});

test("of two views, the later is found, and after it the earlier", () => {
  const first = shown(() => true);
  const second = shown(() => true);
  expect(views.find(BAR)).toBe(second);
  second.element.remove();
  expect(views.find(BAR)).toBe(first);
});

test("a change that no view takes is reported on the console", () => {
  const error = vi.spyOn(console, "error").mockImplementation(() => {});
  views.update(BAR, HALF);
  shown(() => false);
  views.update(BAR, HALF);
  expect(error.mock.calls).toEqual([
    ['There is no progress bar "p" on the page'],
    ['There is no progress bar "p" on the page'],
  ]);
  error.mockRestore();
});
