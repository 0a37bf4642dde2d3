import { expect, it } from "vitest";
import { CellEdits } from "../../../src/views/datatable/cell_edits";

const row = { id: "1" };
const edits = (): CellEdits => new CellEdits((one) => String(one["id"]));

it("gives back what was accepted last, once no newer edit is on its way", () => {
  const cell = edits();
  cell.sent("1", "f", "a");
  cell.sent("1", "f", "b");
  cell.sent("1", "f", "c");
  expect(cell.accepted("1", "f", "b")).toBe(false);
  expect(cell.refused("1", "f", "no")).toBeNull();
  expect(cell.refused("1", "f", "no again")).toEqual({ value: "b" });
  expect(cell.message(row, "f")).toBe("no again");
});

it("shows values of the server where nothing was edited, without the message of before", () => {
  const cell = edits();
  cell.sent("1", "f", "a");
  expect(cell.refused("1", "f", "no")).toEqual({ value: "a" });
  expect(cell.accepted("1", "f", "x")).toBe(true);
  expect(cell.message(row, "f")).toBe("");
});

it("shows a message after a reload, and forgets it with the next edit", () => {
  const cell = edits();
  expect(cell.refused("1", "f", "no")).toBeNull();
  expect(cell.message(row, "f")).toBe("no");
  cell.sent("1", "f", "a");
  expect(cell.message(row, "f")).toBe("");
});
