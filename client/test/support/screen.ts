/** A terminal without a page: the emulator, and the line discipline that writes to it. */
import { Terminal } from "@xterm/xterm";
import { LineDiscipline } from "../../src/tty/line_discipline";
import { resizeTerminal } from "../../src/views/terminal/resize";
import { useCurrentUnicode } from "../../src/views/terminal/unicode";

export interface Screen {
  readonly discipline: LineDiscipline;
  /** What was sent, in order; `^C` for an interrupt, `^D` for the end of the input. */
  readonly sent: string[];
  /** The program writes. */
  print(text: string): Promise<void>;
  /** The user types; resolves when the echo is shown. */
  type(keys: string): Promise<void>;
  resize(columns: number): void;
  /** The rows down to the cursor's, without blanks at the end. */
  rows(): string[];
  /** Row and column of the cursor. */
  cursor(): readonly [number, number];
}

export function openScreen(columns = 20, rows = 12): Screen {
  const terminal = new Terminal({ cols: columns, rows, allowProposedApi: true, reflowCursorLine: true });
  useCurrentUnicode(terminal);
  const sent: string[] = [];
  const shown = (text = ""): Promise<void> => new Promise((resolve) => terminal.write(text, resolve));
  const discipline = new LineDiscipline(columns, {
    echo: (text) => terminal.write(text),
    input: (data, eof) => sent.push(eof ? "^D" : data),
    interrupt: () => sent.push("^C"),
    clearScreen: () => terminal.clear(),
    cursorColumn: () => terminal.buffer.active.cursorX,
  });
  const { active } = terminal.buffer;
  return {
    discipline,
    sent,
    async print(text) {
      await shown(text);
      discipline.outputWritten();
    },
    type(keys) {
      discipline.type(keys);
      return shown();
    },
    resize(width) {
      discipline.resized(width, resizeTerminal(terminal, width, rows));
    },
    rows() {
      const lines: string[] = [];
      for (let row = 0; row < active.length; row += 1) {
        lines.push(active.getLine(row)?.translateToString(false).trimEnd() ?? "");
      }
      while (lines.at(-1) === "") lines.pop();
      return lines;
    },
    cursor: () => [active.baseY + active.cursorY, active.cursorX],
  };
}
