import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { serverBase } from "../../src/runtime/address";

const own = new URL("./", document.baseURI).href;

beforeEach(() => {
  vi.spyOn(console, "warn").mockImplementation(() => {});
});

afterEach(() => {
  vi.restoreAllMocks();
  delete document.body.dataset["backends"];
  history.replaceState(null, "", "/");
});

function open(backend: string, allowed?: readonly string[]): string {
  if (allowed !== undefined) document.body.dataset["backends"] = JSON.stringify(allowed);
  history.replaceState(null, "", `/?pywebio_api=${encodeURIComponent(backend)}`);
  return serverBase();
}

test("without the parameter the server is that of the page", () => {
  expect(serverBase()).toBe(own);
  expect(console.warn).not.toHaveBeenCalled();
});

test("a backend that the server does not list is refused, and the console says so", () => {
  expect(open("http://evil.example/")).toBe(own);
  expect(console.warn).toHaveBeenCalledOnce();
});

test("a listed backend is used, with or without the slash at the end", () => {
  const allowed = ["https://api.example/tool/"];
  expect(open("https://api.example/tool", allowed)).toBe("https://api.example/tool/");
  expect(open("https://API.example:443/tool/?x#y", allowed)).toBe("https://api.example/tool/");
});

test.each([
  "https://api.example/",
  "https://api.example/tool/inner/",
  "https://api.example/tool/../",
  "https://api.example.evil/tool/",
  "http://api.example/tool/",
  "https://api.example:444/tool/",
  "https://user@api.example/tool/",
  "//evil.example/tool/",
  "/tool/",
  "http://",
])("the backend %s is not the listed one", (backend) => {
  expect(open(backend, ["https://api.example/tool/"])).toBe(own);
});
