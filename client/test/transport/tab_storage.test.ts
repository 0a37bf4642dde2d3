import { afterEach, describe, expect, test, vi } from "vitest";
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

describe("at the start of a page", () => {
  function start(kind: string, hash: string): string | null {
    const items = new Map([["greenio-session:/x", "kept"]]);
    vi.stubGlobal("sessionStorage", {
      getItem: (key: string) => items.get(key) ?? null,
      setItem: (key: string, value: string) => items.set(key, value),
      removeItem: (key: string) => items.delete(key),
    });
    class Navigation {
      readonly type = kind;
    }
    vi.stubGlobal("PerformanceNavigationTiming", Navigation);
    vi.stubGlobal("performance", { getEntriesByType: () => [new Navigation()] });
    vi.stubGlobal("document", {});
    vi.stubGlobal("location", { hash, pathname: "/", search: "" });
    const store = new TabStorage("/x");
    store.clearForeign();
    return store.load();
  }

  test.each(["", "#greenio-session=other", "#greenio-session=%"])("the address %j brings no id", (hash) => {
    expect(start("navigate", hash)).toBeNull();
    expect(start("reload", hash)).toBe("kept");
    expect(start("back_forward", hash)).toBe("kept");
  });
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
