/**
 * A line that is being typed, and what has to be written to the terminal to show each change of it.
 *
 * The terminal's cursor is always where `cursor` says, so that a change is a relative movement, text, and blanks over
 * what is left of the old text. Nothing below or beside the line is touched: a program may have drawn there.
 */
import { charWidth } from "./char_width";

/** What one press of the erase key removes. */
interface Cell {
  /** What is sent. */
  readonly text: string;
  /** What is shown: `^A` for a control character, blanks for a tab. */
  readonly shown: string;
  readonly width: number;
  /** Whether it moves to the next row as a whole if the row has no room for all of it. */
  readonly isWide: boolean;
}

/** A place in the rows of the line. The column after the last one is that of a row which is full. */
interface Place {
  readonly row: number;
  readonly column: number;
}

const TAB_STOP = 8;

export class EditedLine {
  /** Columns of the terminal. */
  columns = 80;
  #cells: Cell[] = [];
  #cursor = 0;
  /** Cells before this one were followed by output: where they stand is not known any more. */
  #base = 0;
  /** The column where the cell `#base` begins. */
  #start = 0;

  constructor(columns: number) {
    this.columns = columns;
  }

  get text(): string {
    return this.#cells.map((cell) => cell.text).join("");
  }

  get length(): number {
    return this.#cells.length;
  }

  get cursor(): number {
    return this.#cursor;
  }

  /** The cells are shown from `column` on; the cursor stands behind those that it knew before. */
  anchor(column: number): void {
    this.#base = this.#cells.length;
    this.#cursor = this.#base;
    this.#start = column;
  }

  /** The terminal has another width, in which it has broken the line anew. */
  reflow(columns: number, cursorColumn: number): void {
    const before = this.#cells.slice(this.#base, this.#cursor);
    const width = before.reduce((sum, cell) => sum + cell.width, 0);
    this.columns = columns;
    this.#start = (((cursorColumn - width) % columns) + columns) % columns;
  }

  /** Empty the line, which stays on the screen; the next one begins in `column`. */
  clear(column: number): void {
    this.#cells = [];
    this.anchor(column);
  }

  /** The column of the cursor. */
  get column(): number {
    return this.#placeOf(this.#cursor).column;
  }

  /** Insert text at the cursor. Returns what shows it. */
  insert(text: string): string {
    const added: Cell[] = [];
    let { column } = this.#placeOf(this.#cursor);
    let joined = "";
    for (const char of text) {
      const cell = this.#cellOf(char, column);
      if (cell.width > 0) {
        added.push(cell);
        column = this.#advance({ row: 0, column }, cell).column;
        continue;
      }
      const last = added.pop();
      if (last) added.push({ ...last, text: last.text + char, shown: last.shown + char });
      else joined += char;
    }
    const shown = joined ? this.#join(joined) : "";
    return added.length > 0 ? shown + this.#splice(this.#cursor, 0, added) : shown;
  }

  /** Remove `count` cells before the cursor. */
  eraseBack(count: number): string {
    const removed = Math.min(count, this.#cursor);
    const visible = Math.min(removed, this.#cursor - this.#base);
    let shown = "";
    if (visible > 0) shown = this.#splice(this.#cursor - visible, visible, []);
    if (removed > visible) {
      const at = this.#cursor - (removed - visible);
      const gone = this.#cells.splice(at, removed - visible);
      this.#cursor = at;
      this.#base = at;
      // As a terminal driver does: it erases whatever stands left of the cursor.
      for (const cell of gone) shown += "\b \b".repeat(cell.width);
    }
    return shown;
  }

  /** Remove the cells after the cursor, `count` at most. */
  eraseAhead(count: number): string {
    const removed = Math.min(count, this.#cells.length - this.#cursor);
    return removed > 0 ? this.#splice(this.#cursor, removed, []) : "";
  }

  /** Return how many cells the word before the cursor has, with the blanks after it. */
  wordLength(): number {
    let at = this.#cursor;
    while (at > 0 && /^\s/.test(this.#cells[at - 1]?.text ?? "")) at -= 1;
    while (at > 0 && !/^\s/.test(this.#cells[at - 1]?.text ?? " ")) at -= 1;
    return this.#cursor - at;
  }

  /** Move the cursor to the cell `index`, or as near as it can be shown. */
  moveTo(index: number): string {
    const target = Math.min(Math.max(index, this.#base), this.#cells.length);
    if (target === this.#cursor) return "";
    const shown = this.#goTo(this.#placeOf(this.#cursor), target);
    this.#cursor = target;
    return shown;
  }

  /** Replace `removed` cells from `at` on. The cursor is left after the new ones. */
  #splice(at: number, removed: number, added: readonly Cell[]): string {
    const end = this.#cells.length;
    const isAppended = at === end && this.#cursor === end;
    // After a row that is full, text begins in the next one.
    if (this.#start === this.columns && added.length > 0) this.#start = 0;
    const oldEnd = this.#placeOf(end);
    let shown = isAppended ? "" : this.#goTo(this.#placeOf(this.#cursor), at);
    this.#cells.splice(at, removed, ...added);
    this.#cursor = at + added.length;
    shown += this.#shown(at, this.#cells.length);
    if (isAppended) return shown;
    const newEnd = this.#placeOf(this.#cells.length);
    const left = (oldEnd.row - newEnd.row) * this.columns + oldEnd.column - newEnd.column;
    if (left > 0) shown += " ".repeat(left);
    const isThere = left <= 0 && this.#cursor === this.#cells.length;
    return isThere ? shown : shown + this.#goTo(left > 0 ? oldEnd : newEnd, this.#cursor);
  }

  /** Add characters without width to the cell before the cursor. */
  #join(text: string): string {
    const index = this.#cursor - 1;
    const cell = this.#cells[index];
    if (!cell) return "";
    const joined = { ...cell, text: cell.text + text, shown: cell.shown + text };
    if (this.#cursor === this.#cells.length) {
      this.#cells[index] = joined;
      return text;
    }
    return this.#splice(index, 1, [joined]);
  }

  /** Return the movement from a place to the cell `index`. */
  #goTo(from: Place, index: number): string {
    const to = this.#placeOf(index);
    if (to.column < this.columns) return move(from, to);
    // Behind a row that is full: a terminal comes there only by writing the row's last character.
    return move(from, this.#beginningOf(index - 1)) + this.#shown(index - 1, index);
  }

  /** Return where the cell `index` is to be written, which is the next row if it has no room in this one. */
  #beginningOf(index: number): Place {
    const before = this.#placeOf(index);
    const after = this.#placeOf(index + 1);
    return after.row > before.row ? { row: after.row, column: 0 } : before;
  }

  #placeOf(index: number): Place {
    let place: Place = { row: 0, column: this.#start };
    for (const cell of this.#cells.slice(this.#base, index)) place = this.#advance(place, cell);
    return place;
  }

  #advance({ row, column }: Place, { width, isWide }: Cell): Place {
    const end = column + width;
    if (end <= this.columns) return { row, column: end };
    return { row: row + 1, column: isWide ? width : end - this.columns };
  }

  #shown(from: number, to: number): string {
    return this.#cells
      .slice(from, to)
      .map((cell) => cell.shown)
      .join("");
  }

  #cellOf(char: string, column: number): Cell {
    const code = char.codePointAt(0) ?? 0;
    if (char === "\t") {
      const from = column === this.columns ? 0 : column;
      const width = Math.min(TAB_STOP - (from % TAB_STOP), this.columns - from);
      return { text: char, shown: " ".repeat(width), width, isWide: false };
    }
    if (code < 0x20 || code === 0x7f) {
      return { text: char, shown: `^${String.fromCharCode(code ^ 0x40)}`, width: 2, isWide: false };
    }
    const width = charWidth(code);
    return { text: char, shown: char, width, isWide: width === 2 };
  }
}

function move(from: Place, to: Place): string {
  const rows = to.row - from.row;
  const vertical = rows < 0 ? `\u001b[${-rows}A` : rows > 0 ? `\u001b[${rows}B` : "";
  const horizontal = to.column > 0 ? `\u001b[${to.column}C` : "";
  return `${vertical}\r${horizontal}`;
}
