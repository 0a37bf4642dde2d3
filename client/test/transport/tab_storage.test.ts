import { afterEach, expect, test, vi } from "vitest";
import { TabStorage } from "../../src/transport/tab_storage";

afterEach(() => {
  vi.unstubAllGlobals();
});

test("keeps an id per app of a tab", () => {
  const items = new Map<string, string>();
  vi.stubGlobal("sessionStorage", {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => items.set(key, value),
    removeItem: (key: string) => items.delete(key),
  });
  const store = new TabStorage("/x");
  expect(store.load()).toBeNull();
  store.save("id");
  expect(store.load()).toBe("id");
  expect(new TabStorage("/y").load()).toBeNull();
  store.clear();
  expect(store.load()).toBeNull();
});

test("without storage nothing is stored and nothing fails", () => {
  const forbid = (): never => {
    throw new DOMException("denied", "SecurityError");
  };
  vi.stubGlobal("sessionStorage", { getItem: forbid, setItem: forbid, removeItem: forbid });
  const store = new TabStorage("/x");
  store.save("id");
  store.clear();
  expect(store.load()).toBeNull();
});
