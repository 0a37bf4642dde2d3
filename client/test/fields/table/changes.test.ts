import { describe, expect, it } from "vitest";
import { asChanges, TableRows, type Change } from "../../../src/fields/table/changes";

function table(): TableRows {
  return new TableRows([0, 1, 2, 3], [["a"], ["b"], ["c"], ["d"]]);
}

function shown(rows: TableRows): [number, unknown][] {
  return rows.all.map((row) => [row.key, row.values[0]]);
}

describe("TableRows", () => {
  it.each<[string, Change[]]>([
    [
      "cells",
      [
        ["set", 1, 0, "x"],
        ["set", 1, 0, "y"],
      ],
    ],
    [
      "new rows at the start",
      [
        [
          "add",
          null,
          [
            [9, ["n"]],
            [10, ["o"]],
          ],
        ],
      ],
    ],
    [
      "new rows in between",
      [
        ["add", 1, [[9, ["n"]]]],
        ["set", 9, 0, "m"],
      ],
    ],
    ["scattered rows that go", [["remove", [0, 1, 3]]]],
    ["all rows that go", [["remove", [0, 1, 2, 3]]]],
    [
      "an edited row that goes",
      [
        ["set", 2, 0, "x"],
        ["remove", [2]],
      ],
    ],
  ])("undoes and redoes %s", (_, changes) => {
    const rows = table();
    const before = shown(rows);
    const { inverse } = rows.apply(changes);
    const after = shown(rows);
    expect(after).not.toEqual(before);
    const { inverse: again } = rows.apply(inverse);
    expect(shown(rows)).toEqual(before);
    rows.apply(again);
    expect(shown(rows)).toEqual(after);
  });

  it("leaves out what is done already and rows that are gone", () => {
    const rows = table();
    const outcome = rows.apply([
      ["add", null, [[1, ["again"]]]],
      ["set", 99, 0, "x"],
      ["remove", [99]],
    ]);
    expect(outcome).toEqual({ inverse: [], changed: new Set(), added: [], removed: [] });
  });

  it("tells new rows from changed ones", () => {
    const rows = table();
    const { added, changed, removed } = rows.apply([
      ["add", 0, [[9, ["n"]]]],
      ["set", 9, 0, "m"],
      ["set", 1, 0, "x"],
      ["remove", [2]],
    ]);
    expect(added.map((row) => row.key)).toEqual([9]);
    expect([...changed].map((row) => row.key)).toEqual([1]);
    expect(removed.map((row) => row.key)).toEqual([2]);
  });

  it("makes keys that no row has had", () => {
    const rows = table();
    rows.apply([["remove", [3]]]);
    expect(rows.newKey()).toBe(4);
    rows.apply([["add", null, [[20, ["x"]]]]]);
    expect(rows.newKey()).toBe(21);
  });
});

it("takes only what is a change from the server", () => {
  expect(asChanges([["set", 0, 0, 1], "x", ["drop"], null])).toEqual([["set", 0, 0, 1]]);
});
