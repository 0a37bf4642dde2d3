/** A pasted block of cells as changes of a table. */
import type { Change, TableRow } from "./changes";
import { parseValue, Refusal, type ColumnSpec } from "./values";

export interface PasteTarget {
  /** Places of the columns from the focused one on, as they are displayed. */
  readonly columns: readonly number[];
  readonly specs: readonly ColumnSpec[];
  /** The rows from the focused one on, as they are displayed. */
  readonly rows: readonly TableRow[];
  /** Returns the key of a new row; null if no rows can be added. */
  readonly newKey: (() => number) | null;
  /** Key of the last row of the table, after which rows are added. */
  readonly last: number | null;
}

export interface Pasted {
  readonly changes: readonly Change[];
  /** Cells that keep what they have: key, place of the column, and why. */
  readonly refused: readonly (readonly [number, number, Refusal])[];
}

/** Return the changes of pasting `cells`. What is beyond the last column, or in one that can only be read, is left out. */
export function pastedChanges(cells: readonly (readonly string[])[], target: PasteTarget): Pasted {
  const changes: Change[] = [];
  const refused: [number, number, Refusal][] = [];
  const added: [number, readonly unknown[]][] = [];
  for (const [index, line] of cells.entries()) {
    const row = target.rows[index];
    const key = row?.key ?? target.newKey?.();
    if (key === undefined) break;
    const values = row ? [...row.values] : target.specs.map((column) => column.value ?? null);
    for (const [offset, text] of line.entries()) {
      const place = target.columns[offset];
      const spec = place === undefined ? undefined : target.specs[place];
      if (place === undefined || !spec || spec.readonly) continue;
      const value = parseValue(spec, text);
      if (value instanceof Refusal) refused.push([key, place, value]);
      else if (!row) values[place] = value;
      else if (value !== (values[place] ?? null)) changes.push(["set", key, place, value]);
    }
    if (!row) added.push([key, values]);
  }
  if (added.length > 0) changes.push(["add", target.last, added]);
  return { changes, refused };
}
