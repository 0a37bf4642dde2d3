/** Converts records of a datatable to rows of the grid, whose keys are flat. */

/** A row of the grid: values by field. */
export type Row = Record<string | symbol, unknown>;

/** Key of the number of a row that has no id of its own. */
export const NUMBER = Symbol("row number");

/** Replaces the empty key: the grid treats a column without a field as one without values. */
const EMPTY = String.raw`\e`;

/** A cache of escaped keys, since all records have the same few. */
const escaped = new Map<string, string>();

function escapedKey(key: string): string {
  let made = escaped.get(key);
  if (made === undefined) {
    made = key === "" ? EMPTY : key.replaceAll(/[\\.]/g, String.raw`\$&`);
    if (escaped.size < 10_000) escaped.set(key, made);
  }
  return made;
}

/** Return the field of the value at `path`, escaped so that no two paths share a field. */
export function path2field(path: readonly string[]): string {
  return path.map(escapedKey).join(".");
}

export function field2path(field: string): string[] {
  const path = [""];
  for (const [part] of field.matchAll(/\\.|[^\\]/gs)) {
    if (part === ".") path.push("");
    else if (part !== EMPTY) path.push((path.pop() ?? "") + part.slice(-1));
  }
  return path;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Store `value`, whose field is or begins with `field`, in `row`. */
export function flattenInto(row: Row, field: string, value: unknown): void {
  if (!isRecord(value)) {
    row[field] = value;
    return;
  }
  const prefix = field === "" ? "" : `${field}.`;
  for (const key of Object.keys(value)) flattenInto(row, prefix + escapedKey(key), value[key]);
}

export function flattenRow(record: unknown): Row {
  const row: Row = {};
  flattenInto(row, "", record);
  return row;
}

/** Identifies rows by the value of a field, or by numbers that are never reused. */
export class RowIds {
  readonly #field: string;
  #next = 0;

  constructor(path: readonly string[]) {
    this.#field = path.length > 0 ? path2field(path) : "";
  }

  /** Return the rows of new records. `replacing`: they replace all rows and are numbered from 0. */
  rows(records: readonly unknown[], replacing = false): Row[] {
    const rows = records.map(flattenRow);
    if (!this.#field) {
      rows.forEach((row, index) => (row[NUMBER] = replacing ? index : this.#next + index));
      this.#next = Math.max(this.#next, replacing ? rows.length : this.#next + rows.length);
    }
    return rows;
  }

  /** Return `row` with the id of `old`, which it replaces. */
  withIdOf(old: Row, row: Row): Row {
    const key = this.#field || NUMBER;
    return { ...row, [key]: old[key] };
  }

  /** Return the id by which the server names the row. */
  of(row: Row): unknown {
    if (this.#field) return row[this.#field];
    // A row that a script of the app has added.
    if (row[NUMBER] === undefined) {
      row[NUMBER] = this.#next;
      this.#next += 1;
    }
    return row[NUMBER];
  }

  /** Return the id as text, by which the grid identifies rows. */
  key(row: Row): string {
    return String(this.of(row));
  }
}
