import { expect, it } from "vitest";
import { TableRows } from "../../../src/fields/table/changes";
import { History } from "../../../src/fields/table/history";

function edited(): { rows: TableRows; history: History } {
  const rows = new TableRows([0], [["a"]]);
  const history = new History((changes) => rows.apply(changes).inverse);
  history.do([["set", 0, 0, "b"]]);
  history.do([["set", 0, 0, "c"]]);
  return { rows, history };
}

it("goes back and forth", () => {
  const { rows, history } = edited();
  history.undo();
  expect(rows.get(0)?.values).toEqual(["b"]);
  history.undo();
  history.undo();
  expect([rows.get(0)?.values, history.canUndo, history.canRedo]).toEqual([["a"], false, true]);
  history.redo();
  history.redo();
  expect([rows.get(0)?.values, history.canRedo]).toEqual([["c"], false]);
});

it("forgets what could be redone at a new action, but not at one that changes nothing", () => {
  const { history } = edited();
  history.undo();
  history.do([["set", 9, 0, "x"]]);
  expect(history.canRedo).toBe(true);
  history.do([["set", 0, 0, "x"]]);
  expect(history.canRedo).toBe(false);
});

it("undoes everything", () => {
  const { rows, history } = edited();
  history.undoAll();
  expect([rows.get(0)?.values, history.canUndo, history.canRedo]).toEqual([["a"], false, false]);
});
