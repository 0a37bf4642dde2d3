import { expect, test } from "vitest";
import { acceptedText, isNumber } from "../../../src/fields/controls/number_filter";

test.each([
  ["number", "", "-", "", "-"],
  ["number", "12", "3", "", "3"],
  ["number", "12", ".", "", null],
  ["number", "1", "e", "", null],
  ["number", "", " 42 ", "", "42"],
  ["number", "4", "-", "2", null],
  ["float", "1", ".", "", "."],
  ["float", "1.5", ".", "", null],
  ["float", "1", ",", "5", "."],
  ["float", "1", "e", "", "e"],
  ["float", "1e", "-", "", "-"],
  ["float", "", "abc", "", null],
] as const)("%s: %j + %j + %j", (type, before, data, after, expected) => {
  expect(acceptedText(type, before, data, after)).toBe(expected);
});

test.each([
  ["number", "12345678901234567890", true],
  ["number", "-", false],
  ["float", ".", false],
  ["float", ".5", true],
  ["float", "5.", true],
  ["float", "1e5", true],
  ["float", "1e", false],
] as const)("%s %j is complete: %s", (type, text, expected) => {
  expect(isNumber(type, text)).toBe(expected);
});
