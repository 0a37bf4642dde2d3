import { expect, it } from "vitest";
import { partWithDefaults } from "../../../src/protocol/defaults";
import { pastedChanges, type PasteTarget } from "../../../src/fields/table/paste";
import { Refusal } from "../../../src/fields/table/values";

const specs = [
  partWithDefaults("TableColumn", { title: "t" }),
  partWithDefaults("TableColumn", { title: "r", readonly: true }),
  partWithDefaults("TableColumn", { title: "n", type: "number", value: 5 }),
];

function target(more: Partial<PasteTarget> = {}): PasteTarget {
  let key = 9;
  const rows = [{ key: 3, values: ["old", "fixed", 1] }];
  const newKey = (): number => (key += 1);
  return { columns: [0, 1, 2], specs, rows, newKey, last: 3, ...more };
}

it("sets cells and adds rows, without columns that can only be read", () => {
  expect(pastedChanges([["a", "x", "2"], ["b", "y", ""], ["c"]], target())).toEqual({
    changes: [
      ["set", 3, 0, "a"],
      ["set", 3, 2, 2],
      [
        "add",
        3,
        [
          [10, ["b", null, null]],
          [11, ["c", null, 5]],
        ],
      ],
    ],
    refused: [],
  });
});

it("leaves out what does not fit, and changes nothing to the same", () => {
  const { changes, refused } = pastedChanges([["x", "1", "beyond"]], target({ columns: [2, 0] }));
  expect(changes).toEqual([["set", 3, 0, "1"]]);
  expect(refused).toEqual([[3, 2, new Refusal("whole_number")]]);
  expect(pastedChanges([["old"]], target()).changes).toEqual([]);
});

it("ends at the last row where none can be added", () => {
  expect(pastedChanges([["a"], ["b"]], target({ newKey: null })).changes).toEqual([["set", 3, 0, "a"]]);
});
