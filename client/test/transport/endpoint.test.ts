import { expect, test, vi } from "vitest";
import { endpoint } from "../../src/transport/endpoint";

test.each([
  ["http://host/", "", "http://host/_greenio/poll"],
  ["https://host/a/b?app=c#d", "?app=c", "https://host/a/_greenio/poll?app=c&page=app%3Dc"],
  [
    "http://host:8080/a/?x=1",
    "?app=%C3%BC%26b",
    "http://host:8080/a/_greenio/poll?app=%C3%BC%26b&page=app%3D%25C3%25BC%2526b",
  ],
  ["http://host/", "?resume=1&page=2", "http://host/_greenio/poll?page=resume%3D1%26page%3D2"],
])("the address beside %s with the query %s", (base, query, url) => {
  expect(endpoint(base, "_greenio/poll", query).href).toBe(url);
});

test("a query that would make the request too long is left out", () => {
  const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
  const query = `?app=a&x=${"y".repeat(6000)}`;
  expect(endpoint("http://host/", "ws", query).href).toBe("http://host/ws?app=a");
  expect(warn).toHaveBeenCalledOnce();
  warn.mockRestore();
});
