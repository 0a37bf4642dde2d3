import { expect, test } from "vitest";
import { addOwner } from "../../src/transport/owner";

test.each([
  ["w3.secret", "http://host/poll?at=w3"],
  ["greenio-0.secret", "http://host/poll?at=greenio-0"],
  ["secret", "http://host/poll"],
  ["", "http://host/poll"],
  ["W3.secret", "http://host/poll"],
  ["-w.secret", "http://host/poll"],
  [`${"a".repeat(33)}.secret`, "http://host/poll"],
])("the requests of %s name its process", (id, address) => {
  const url = new URL("http://host/poll");
  addOwner(url, id);
  expect(url.href).toBe(address);
});
