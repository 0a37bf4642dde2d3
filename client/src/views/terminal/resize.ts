/** Gives the emulator another size. */
import type { IBuffer, Terminal } from "@xterm/xterm";

/** Return how many rows above the cursor's its line begins: a line that is too long for a row has several. */
function rowsAbove(buffer: IBuffer): number {
  const cursor = buffer.baseY + buffer.cursorY;
  let first = cursor;
  while (first > 0 && buffer.getLine(first)?.isWrapped) first -= 1;
  return cursor - first;
}

/**
 * Resize; rows that were too long for the old width or are too long for the new one are broken anew. Returns the column
 * of the cursor.
 *
 * Xterm breaks the cursor's line, too, but leaves the cursor in its old column.
 */
export function resizeTerminal(terminal: Terminal, columns: number, rows: number): number {
  const buffer = terminal.buffer.active;
  const offset = rowsAbove(buffer) * terminal.cols + buffer.cursorX;
  const isBroken = columns !== terminal.cols && buffer.type === "normal";
  terminal.resize(columns, rows);
  if (!isBroken || offset === 0) return buffer.cursorX;
  // A row that is full up to the cursor: it stays behind the last character.
  const row = Math.floor((offset - 1) / columns);
  const column = offset - row * columns;
  const down = row - rowsAbove(buffer);
  const vertical = down < 0 ? `\u001b[${-down}A` : down > 0 ? `\u001b[${down}B` : "";
  terminal.write(`${vertical}\r\u001b[${Math.min(column, columns - 1)}C`);
  if (column < columns) return column;
  const last = buffer
    .getLine(buffer.baseY + buffer.cursorY + down)
    ?.getCell(columns - 1)
    ?.getChars();
  terminal.write(last || " ");
  return columns;
}
