import { expect, test } from "vitest";
import { below, requestLine, withQuery } from "../../src/base/one_url";

test.each([
  ["http://host/tool/", "_greenio/ws", "http://host/tool/_greenio/ws"],
  ["http://host/tool?greenio=", "_greenio/ws", "http://host/tool?greenio=_greenio/ws"],
  ["http://host/tool/?x=1", "_greenio/ws", "http://host/tool/_greenio/ws"],
])("what is below %s", (root, path, url) => {
  expect(new URL(below(root, path), root).href).toBe(url);
});

test("a query follows another one", () => {
  expect(withQuery("/a", "b=1")).toBe("/a?b=1");
  expect(withQuery("/a?greenio=x", "b=1")).toBe("/a?greenio=x&b=1");
});

test("routes for one address accept GET and POST only", () => {
  expect(requestLine("PATCH", "/a/x")).toEqual(["PATCH", "/a/x"]);
  expect(requestLine("GET", "/a?greenio=x")).toEqual(["GET", "/a?greenio=x"]);
  expect(requestLine("DELETE", "/a?greenio=x")).toEqual(["POST", "/a?greenio=x&greenio_method=DELETE"]);
});
