/** The rows of a table that is being edited, and changes of them. Each change has an inverse, which undoes it. */

/** A cell gets a value; rows come after the row `before` (null: at the start); rows go. */
export type Change =
  | readonly ["set", key: number, column: number, value: unknown]
  | readonly ["add", before: number | null, rows: readonly (readonly [number, readonly unknown[]])[]]
  | readonly ["remove", keys: readonly number[]];

export interface TableRow {
  readonly key: number;
  readonly values: unknown[];
}

/** What changes have done: how to undo them, and which rows look different. */
export interface Outcome {
  readonly inverse: readonly Change[];
  readonly changed: ReadonlySet<TableRow>;
  readonly added: readonly TableRow[];
  readonly removed: readonly TableRow[];
}

/** Return the changes that the server reports, without what is none. */
export function asChanges(reported: readonly unknown[]): readonly Change[] {
  return reported.filter(
    (one): one is Change => Array.isArray(one) && ["set", "add", "remove"].includes(String(one[0])),
  );
}

export class TableRows {
  #rows: TableRow[];
  readonly #byKey = new Map<number, TableRow>();
  #lastKey = -1;

  constructor(keys: readonly number[], rows: readonly (readonly unknown[])[]) {
    this.#rows = keys.map((key, place) => ({ key, values: [...(rows[place] ?? [])] }));
    for (const row of this.#rows) this.#enter(row);
  }

  /** The rows in their order. */
  get all(): readonly TableRow[] {
    return this.#rows;
  }

  get(key: number): TableRow | undefined {
    return this.#byKey.get(key);
  }

  /** Return a key that no row has had. */
  newKey(): number {
    this.#lastKey += 1;
    return this.#lastKey;
  }

  /** Return the place of the row of that key, -1 without one. */
  indexOf(key: number): number {
    const row = this.#byKey.get(key);
    return row ? this.#rows.indexOf(row) : -1;
  }

  /** Make changes. What is done already, or names a row that is gone, is left out. */
  apply(changes: readonly Change[]): Outcome {
    const inverse: Change[] = [];
    const changed = new Set<TableRow>();
    const added = new Set<TableRow>();
    const removed = new Set<TableRow>();
    for (const change of changes) {
      if (change[0] === "set") {
        const undo = this.#set(change[1], change[2], change[3]);
        const row = this.#byKey.get(change[1]);
        if (!undo || !row) continue;
        inverse.push(undo);
        changed.add(row);
      } else if (change[0] === "add") {
        const rows = this.#add(change[1], change[2]);
        if (rows.length > 0) inverse.push(["remove", rows.map((row) => row.key)]);
        for (const row of rows) added.add(row);
      } else {
        const { rows, undo } = this.#remove(change[1]);
        inverse.push(...undo);
        for (const row of rows) if (!added.delete(row)) removed.add(row);
      }
    }
    return {
      inverse: inverse.toReversed(),
      changed: new Set([...changed].filter((row) => !added.has(row) && !removed.has(row))),
      added: [...added],
      removed: [...removed],
    };
  }

  #enter(row: TableRow): void {
    this.#byKey.set(row.key, row);
    this.#lastKey = Math.max(this.#lastKey, row.key);
  }

  #set(key: number, column: number, value: unknown): Change | null {
    const row = this.#byKey.get(key);
    if (!row) return null;
    const old = row.values[column] ?? null;
    row.values[column] = value;
    return ["set", key, column, old];
  }

  #add(before: number | null, rows: readonly (readonly [number, readonly unknown[]])[]): TableRow[] {
    const made = rows
      .filter(([key]) => !this.#byKey.has(key))
      .map(([key, values]): TableRow => ({ key, values: [...values] }));
    const place = before === null ? 0 : this.indexOf(before) + 1 || this.#rows.length;
    this.#rows = [...this.#rows.slice(0, place), ...made, ...this.#rows.slice(place)];
    for (const row of made) this.#enter(row);
    return made;
  }

  /** Remove rows. To undo it takes a change for each run of neighbours, the last one first. */
  #remove(keys: readonly number[]): { rows: TableRow[]; undo: Change[] } {
    const gone = new Set(keys);
    const rows: TableRow[] = [];
    const kept: TableRow[] = [];
    const undo: Change[] = [];
    let run: [number, readonly unknown[]][] = [];
    const endRun = (): void => {
      if (run.length > 0) undo.unshift(["add", kept.at(-1)?.key ?? null, run]);
      run = [];
    };
    for (const row of this.#rows) {
      if (gone.has(row.key)) {
        run.push([row.key, row.values]);
        rows.push(row);
        this.#byKey.delete(row.key);
      } else {
        endRun();
        kept.push(row);
      }
    }
    endRun();
    this.#rows = kept;
    return { rows, undo };
  }
}
