import { afterEach, expect, test } from "vitest";
import { withStyleNonce } from "../../src/dom/style_nonce";

afterEach(() => document.head.replaceChildren());

function create(): { style: HTMLStyleElement; other: HTMLElement } {
  return { style: document.createElement("style"), other: document.createElement("p") };
}

test("style elements have the page's nonce while they are created, others and later ones do not", () => {
  const script = document.createElement("script");
  script.nonce = "n0nce";
  script.setAttribute("nonce", "n0nce");
  document.head.append(script);
  let made = create();
  withStyleNonce(() => (made = create()));
  expect([made.style.nonce, made.other.nonce ?? ""]).toEqual(["n0nce", ""]);
  expect(create().style.nonce ?? "").toBe("");
});

test("a page without nonces changes nothing, and an error leaves nothing behind", () => {
  let made = create();
  withStyleNonce(() => (made = create()));
  expect(made.style.nonce ?? "").toBe("");
  document.head.innerHTML = '<style nonce="n0nce"></style>';
  expect(() =>
    withStyleNonce(() => {
      throw new Error("no");
    }),
  ).toThrow("no");
  expect(Object.hasOwn(document, "createElement")).toBe(false);
});
