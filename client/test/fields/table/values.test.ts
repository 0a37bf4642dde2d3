import { expect, it } from "vitest";
import { partWithDefaults } from "../../../src/protocol/defaults";
import type { TableColumn } from "../../../src/protocol/generated";
import { compare, formatValue, parseValue, Refusal, type ColumnSpec } from "../../../src/fields/table/values";

function column(type: ColumnSpec["type"], more: Partial<TableColumn> = {}): ColumnSpec {
  return partWithDefaults("TableColumn", { title: "c", type, ...more });
}

it.each<[ColumnSpec["type"], unknown, unknown]>([
  ["text", " x ", " x "],
  ["text", "", null],
  ["number", " -7 ", -7],
  ["number", "9007199254740993", "9007199254740993"],
  ["float", "2,5", 2.5],
  ["float", ".5", 0.5],
  ["float", "", null],
  ["checkbox", "TRUE", true],
  ["checkbox", false, false],
  ["date", "2024-02-29", "2024-02-29"],
  ["datetime-local", "2024-02-29 03:04", "2024-02-29T03:04"],
])("reads a %s: %j", (type, given, value) => {
  expect(parseValue(column(type), given)).toBe(value);
});

it.each<[ColumnSpec["type"], string, string]>([
  ["number", "1.5", "whole_number"],
  ["float", "1,500", "number"],
  ["float", "1e999", "number"],
  ["checkbox", "maybe", "not_valid"],
  ["date", "2023-02-29", "date"],
  ["datetime-local", "2024-02-03T25:00", "date_time"],
  ["select", "x", "not_possible"],
  ["text", "x".repeat(40_000), "too_long"],
])("refuses a %s: %j", (type, given, id) => {
  const found = parseValue(column(type), given);
  expect(found).toBeInstanceOf(Refusal);
  expect((found as Refusal).id).toBe(id);
});

it("checks bounds and what is required", () => {
  const bounded = column("date", { min_value: "2024-01-01", max_value: "2024-12-31", required: true });
  expect(parseValue(bounded, "2023-12-31")).toEqual(new Refusal("too_small", "2024-01-01"));
  expect(parseValue(bounded, "2025-01-01")).toEqual(new Refusal("too_big", "2024-12-31"));
  expect(parseValue(bounded, "")).toEqual(new Refusal("required"));
  expect(parseValue(column("number", { min_value: 0 }), "-1")).toEqual(new Refusal("too_small", "0"));
});

it("compares values of a column, empty ones first", () => {
  expect([3, null, 20, 1].toSorted(compare)).toEqual([null, 1, 3, 20]);
  expect(["b", null, "a"].toSorted(compare)).toEqual([null, "a", "b"]);
});

it("shows a moment with a space", () => {
  expect(formatValue(column("datetime-local"), "2024-01-02T03:04")).toBe("2024-01-02 03:04");
  expect(formatValue(column("text"), null)).toBe("");
});
