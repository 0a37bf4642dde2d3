/**
 * Sends changes to the server, one batch at a time: the next one follows when the server has answered. So a page that
 * pastes much does not flood it, and what is typed while it is busy travels together.
 */
import type { Change } from "./changes";

/** Number of changes, and of characters, of one batch. */
const MAX_CHANGES = 5000;
const MAX_CHARACTERS = 200_000;
/** Number of rows of one change. */
const MAX_ROWS = 10_000;

export class EditSender {
  /** Tells this page's batches from those of the page before a reload. */
  readonly #page = Math.random().toString(36).slice(2, 10);
  #count = 0;
  #waiting: { change: Change; size: number }[] = [];
  #sent: readonly Change[] | null = null;
  #batch = "";
  #whenIdle: (() => void)[] = [];

  /** @param send - sends a batch. */
  constructor(private readonly send: (batch: string, changes: readonly Change[]) => void) {}

  /** Changes that the server has not answered. */
  get pending(): readonly Change[] {
    return [...(this.#sent ?? []), ...this.#waiting.map(({ change }) => change)];
  }

  push(changes: readonly Change[]): void {
    for (const change of changes.flatMap(splitChange)) {
      this.#waiting.push({ change, size: JSON.stringify(change).length });
    }
    this.#sendNext();
  }

  /** Take the server's answer. Returns whether it is to a batch of this page. */
  answered(batch: string): boolean {
    if (this.#sent === null || batch !== this.#batch) return false;
    this.#sent = null;
    this.#sendNext();
    return true;
  }

  /** Resolves when the server has answered everything. */
  idle(): Promise<void> | null {
    return this.#sent ? new Promise((resolve) => this.#whenIdle.push(resolve)) : null;
  }

  #sendNext(): void {
    if (this.#sent) return;
    let size = 0;
    let count = 0;
    while (count < Math.min(this.#waiting.length, MAX_CHANGES)) {
      size += this.#waiting[count]?.size ?? 0;
      if (count > 0 && size > MAX_CHARACTERS) break;
      count += 1;
    }
    if (count === 0) {
      for (const resolve of this.#whenIdle.splice(0)) resolve();
      return;
    }
    this.#sent = this.#waiting.splice(0, count).map(({ change }) => change);
    this.#count += 1;
    this.#batch = `${this.#page}-${this.#count}`;
    this.send(this.#batch, this.#sent);
  }
}

/** Return changes that come to the same and are of a size that can be sent. */
export function splitChange(change: Change): Change[] {
  if (change[0] === "set") return [change];
  if (change[0] === "remove") {
    const [, keys] = change;
    return Array.from({ length: Math.ceil(keys.length / MAX_ROWS) }, (_, part): Change => [
      "remove",
      keys.slice(part * MAX_ROWS, (part + 1) * MAX_ROWS),
    ]);
  }
  const [, first, rows] = change;
  const made: Change[] = [];
  let before = first;
  let part: (readonly [number, readonly unknown[]])[] = [];
  let size = 0;
  for (const row of rows) {
    const length = JSON.stringify(row).length;
    if (part.length > 0 && size + length > MAX_CHARACTERS) {
      made.push(["add", before, part]);
      before = part.at(-1)?.[0] ?? before;
      part = [];
      size = 0;
    }
    part.push(row);
    size += length;
  }
  return part.length > 0 ? [...made, ["add", before, part]] : made;
}
