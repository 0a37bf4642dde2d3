/**
 * The rows of a terminal in which nothing happens any more, as plain elements.
 *
 * An app that prints between other outputs has many blocks of text. An emulator for each would take megabytes, and style
 * sheets of its own that slow the whole page down.
 */
import type { IBufferCell, Terminal } from "@xterm/xterm";
import { element } from "../../dom/element";

const COLOURS = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"] as const;
const CUBE = [0, 95, 135, 175, 215, 255];
const LINK = /(https?:\/\/[^\s"'<>]*[^\s"'<>.,:;!?)\]}])/;

/** Return the CSS colour of one of the 256 colours. */
function paletteColour(index: number, isText: boolean): string {
  if (index < 16) {
    // Black text would not be seen on the ground.
    const isBright = index >= 8 || (isText && index === 0);
    return `var(--webio-term-${isBright ? "bright-" : ""}${COLOURS[index % 8]})`;
  }
  if (index >= 232) return `rgb(${Array.from({ length: 3 }, () => (index - 232) * 10 + 8).join(" ")})`;
  const cube = index - 16;
  return `rgb(${[Math.floor(cube / 36), Math.floor(cube / 6) % 6, cube % 6].map((step) => CUBE[step]).join(" ")})`;
}

function hexColour(value: number): string {
  return `#${value.toString(16).padStart(6, "0")}`;
}

/** Return the inline style of a cell; equal cells have equal styles. */
function styleOf(cell: IBufferCell): string {
  let text = cell.isFgRGB() ? hexColour(cell.getFgColor()) : "";
  if (cell.isFgPalette()) text = paletteColour(cell.getFgColor(), true);
  let ground = cell.isBgRGB() ? hexColour(cell.getBgColor()) : "";
  if (cell.isBgPalette()) ground = paletteColour(cell.getBgColor(), false);
  if (cell.isDim() && !text) text = "var(--webio-term-bright-black)";
  if (cell.isInverse()) {
    const swapped = text || "var(--webio-term-foreground)";
    text = ground || "var(--webio-term-background)";
    ground = swapped;
  }
  const lines = [cell.isUnderline() && "underline", cell.isStrikethrough() && "line-through"].filter(Boolean);
  return [
    text && `color:${text}`,
    ground && `background:${ground}`,
    cell.isBold() && "font-weight:bold",
    cell.isItalic() && "font-style:italic",
    cell.isInvisible() && "visibility:hidden",
    lines.length > 0 && `text-decoration:${lines.join(" ")}`,
  ]
    .filter(Boolean)
    .join(";");
}

/** Return the text as an element, with its web addresses as links. */
function createRun(text: string, style: string): Node {
  const parts = text.split(LINK);
  const nodes = parts.map((part, index) =>
    index % 2 === 1
      ? element("a", { href: part, target: "_blank", rel: "noopener noreferrer" }, part)
      : document.createTextNode(part),
  );
  const [only] = nodes;
  if (nodes.length === 1 && only && style === "") return only;
  const run = element("span", {}, ...nodes);
  run.style.cssText = style;
  return run;
}

/** Return the rows of the terminal, those that were broken as one line. */
export function createStillRows(terminal: Terminal): HTMLElement {
  const block = element("pre", { class: "webio-terminal-rows", tabindex: 0 });
  const { active } = terminal.buffer;
  let end = active.length;
  while (end > 0 && active.getLine(end - 1)?.translateToString(true) === "") end -= 1;
  let text = "";
  let style = "";
  let cell: IBufferCell | undefined;
  const flush = (): void => {
    if (text !== "") block.append(createRun(text, style));
    text = "";
  };
  for (let row = 0; row < end; row += 1) {
    const line = active.getLine(row);
    if (!line) continue;
    const isContinued = active.getLine(row + 1)?.isWrapped === true;
    const used = isContinued ? terminal.cols : line.translateToString(true).length;
    let column = 0;
    for (let written = 0; column < terminal.cols && written < used; column += 1) {
      cell = line.getCell(column, cell);
      if (!cell || cell.getWidth() === 0) continue;
      const chars = cell.getChars() || " ";
      const own = styleOf(cell);
      if (own !== style) flush();
      style = own;
      text += chars;
      written += chars.length;
    }
    if (isContinued) continue;
    if (style !== "") flush();
    style = "";
    text += "\n";
  }
  flush();
  return block;
}
