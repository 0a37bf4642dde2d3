import { expect, it } from "vitest";
import { formatCells, parseCells } from "../../../src/fields/table/clipboard";

it.each<[string, string[][]]>([
  ["a", [["a"]]],
  [
    "a\tb\r\nc\td\r\n",
    [
      ["a", "b"],
      ["c", "d"],
    ],
  ],
  ["a\nb\rc", [["a"], ["b"], ["c"]]],
  [
    "\t\n\t",
    [
      ["", ""],
      ["", ""],
    ],
  ],
  ['"two\nlines"\tb', [["two\nlines", "b"]]],
  ['"a ""quoted"" word"\t', [['a "quoted" word', ""]]],
  ['"open\tb', [['"open', "b"]]],
  ['"a" b\tc', [['"a" b', "c"]]],
  ['5"\t6"', [['5"', '6"']]],
])("reads %j", (text, cells) => {
  expect(parseCells(text)).toEqual(cells);
});

it("reads what it writes", () => {
  const cells = [
    ["a", 'b "c"', "d\te"],
    ["two\nlines", "", "<i>"],
  ];
  expect(parseCells(formatCells(cells))).toEqual(cells);
});
