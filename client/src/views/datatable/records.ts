/** Records of a datatable as rows of the grid: nested keys become flat ones. */

/** A row of the grid: values by field. */
export type Row = Record<string | symbol, unknown>;

/** Number of a row that has no id of its own. */
export const NUMBER = Symbol("row number");

/** Stands for the empty key: the grid takes a column without a field for one without values. */
const EMPTY = String.raw`\e`;

/** Escaped keys: the same few come again in every record. */
const escaped = new Map<string, string>();

function escapedKey(key: string): string {
  let made = escaped.get(key);
  if (made === undefined) {
    made = key === "" ? EMPTY : key.replaceAll(/[\\.]/g, String.raw`\$&`);
    if (escaped.size < 10_000) escaped.set(key, made);
  }
  return made;
}

/** The field of the value at `path`. Escaped, so that no two paths share a field. */
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

/** Puts `value`, whose field is or begins with `field`, into `row`. */
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

/** Which row is which: by the value of a field, or by numbers that are never used twice. */
export class Ids {
  readonly #field: string;
  #next = 0;

  constructor(path: readonly string[]) {
    this.#field = path.length > 0 ? path2field(path) : "";
  }

  /** The rows of new records. `again`: they stand for all rows there are, and are numbered from 0. */
  rows(records: readonly unknown[], again = false): Row[] {
    const rows = records.map(flattenRow);
    if (!this.#field) {
      rows.forEach((row, index) => (row[NUMBER] = again ? index : this.#next + index));
      this.#next = Math.max(this.#next, again ? rows.length : this.#next + rows.length);
    }
    return rows;
  }

  /** A row in place of `old`: it keeps the id. */
  successor(old: Row, row: Row): Row {
    const key = this.#field || NUMBER;
    return { ...row, [key]: old[key] };
  }

  /** The id as the server knows it. */
  of(row: Row): unknown {
    if (this.#field) return row[this.#field];
    // A row that a script of the app has brought.
    if (row[NUMBER] === undefined) {
      row[NUMBER] = this.#next;
      this.#next += 1;
    }
    return row[NUMBER];
  }

  /** The id as text, which tells rows apart. */
  key(row: Row): string {
    return String(this.of(row));
  }
}
