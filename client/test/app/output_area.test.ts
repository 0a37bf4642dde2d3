import { beforeEach, expect, test, vi } from "vitest";
import { OutputArea } from "../../src/app/output_area";
import { defaultSettings } from "../../src/runtime/settings";
import { stubBrowser, writeSkeleton } from "../support/page";

const settings = defaultSettings();
let area: OutputArea;
let root: HTMLElement;

beforeEach(() => {
  stubBrowser();
  writeSkeleton();
  settings.autoScrollBottom = false;
  area = new OutputArea(settings);
  root = document.getElementById("pywebio-scope-ROOT") ?? document.body;
});

function show(text: string, position = -1): HTMLElement {
  const item = document.createElement("p");
  item.textContent = text;
  area.insert(item, root, position, false);
  return item;
}

test("outputs are inserted at their position", () => {
  area.sliceStarting(2);
  show("b");
  show("a", 0);
  expect(root.textContent).toBe("ab");
  area.clear();
  expect(root.childElementCount).toBe(0);
});

test("scripts of apps are given the new outputs of a slice together", () => {
  const slices: unknown[] = [];
  document.addEventListener("greenio:output", (event) =>
    slices.push((event as CustomEvent<{ items: unknown }>).detail.items),
  );
  area.sliceStarting(2);
  const items = [show("a"), show("b")];
  expect(slices).toEqual([]);
  area.sliceEnded();
  area.sliceEnded();
  expect(slices).toEqual([items]);
});

test("the page scrolls to its end once a slice, if the app wants it", () => {
  const scrollTo = vi.fn<() => void>();
  window.scrollTo = scrollTo;
  for (const isWanted of [false, true]) {
    settings.autoScrollBottom = isWanted;
    area.sliceStarting(2);
    show("a");
    show("b");
    area.sliceEnded();
  }
  expect(scrollTo).toHaveBeenCalledTimes(1);
});

test("many outputs at once are not read aloud, until the user acts", () => {
  area.sliceStarting(1000);
  expect(root.getAttribute("aria-live")).toBe("off");
  area.userActed();
  expect(root.getAttribute("aria-live")).toBe("polite");
});

test("reduced motion does not silence screen readers", async () => {
  vi.stubGlobal("matchMedia", () => ({ matches: true }));
  vi.resetModules(); // the answer of the browser is kept
  const fresh = await import("../../src/app/output_area");
  area = new fresh.OutputArea(settings);
  area.sliceStarting(8);
  for (let number = 0; number < 8; number += 1) show(String(number));
  area.sliceEnded();
  expect(root.getAttribute("aria-live")).toBe("polite");
});
