/**
 * Cells as spreadsheets put them on the clipboard: tabs between cells, lines between rows, and quotes around cells that
 * hold one of these (https://www.iana.org/assignments/media-types/text/tab-separated-values knows no quotes; Excel,
 * LibreOffice and Google Sheets write them).
 */

export function parseCells(text: string): string[][] {
  const rows: string[][] = [[]];
  let at = 0;
  while (at < text.length) {
    const [cell, end] = text[at] === '"' ? quotedCell(text, at) : plainCell(text, at);
    rows.at(-1)?.push(cell);
    const separator = text[end];
    at = end + 1;
    if (separator === "\t") {
      if (at >= text.length) rows.at(-1)?.push("");
      continue;
    }
    if (separator === "\r" && text[at] === "\n") at += 1;
    if (at < text.length) rows.push([]);
  }
  return rows;
}

export function formatCells(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(quoted).join("\t")).join("\n");
}

function quoted(cell: string): string {
  return /["\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function plainCell(text: string, start: number): [string, number] {
  const rest = /[\t\r\n]/g;
  rest.lastIndex = start;
  const end = rest.exec(text)?.index ?? text.length;
  return [text.slice(start, end), end];
}

/** Read a cell in quotes; without a closing quote that ends a cell, the quote is part of its text. */
function quotedCell(text: string, start: number): [string, number] {
  let cell = "";
  let at = start + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote === -1) return plainCell(text, start);
    cell += text.slice(at, quote);
    if (text[quote + 1] === '"') {
      cell += '"';
      at = quote + 2;
      continue;
    }
    const next = text[quote + 1];
    return next === undefined || "\t\r\n".includes(next) ? [cell, quote + 1] : plainCell(text, start);
  }
}
