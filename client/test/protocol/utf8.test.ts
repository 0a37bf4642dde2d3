import { expect, test } from "vitest";
import { utf8Length } from "../../src/protocol/utf8";

test("utf8Length counts like the browser's encoder", () => {
  for (const text of ["", "abc", "äöü", "€", "😀", "\u07ff\u0800\uffff", "a😀ü€"]) {
    expect(utf8Length(text)).toBe(new TextEncoder().encode(text).length);
  }
});
