/** The emulator: xterm with its addons, its writes in order, its rows as text. */
import { SearchAddon } from "@xterm/addon-search";
import { WebLinksAddon } from "@xterm/addon-web-links";
import { Terminal, type IBuffer } from "@xterm/xterm";
import "@xterm/xterm/css/xterm.css";
import { withStyleNonce } from "../../dom/style_nonce";
import { onColourMode, paletteOf } from "./palette";
import { resizeTerminal } from "./resize";
import { useCurrentUnicode } from "./unicode";

/** Rows that stay above the visible ones. A row of 80 columns takes about 1 KB. */
const SCROLLBACK_ROWS = 5000;

/** Contrast of text and ground, as WCAG 2.1 AA wants it, whatever colours a program chooses. */
const MIN_CONTRAST = 4.5;

/** Answers to questions of programs: cursor position, attributes, modes, colours. */
// oxlint-disable-next-line no-control-regex -- that is what they consist of
const ANSWER = /^\u001b(?:\[[?>=]?[\d;]*(?:R|c|n|t|\$y)|[P\]_])/;

/** Open links in a new tab that knows nothing of this page; only those that lead to a page or a mail. */
function openLink(_event: MouseEvent, address: string): void {
  if (/^(?:https?|mailto):/i.test(address)) window.open(address, "_blank", "noopener,noreferrer");
}

export class Emulator {
  readonly terminal: Terminal;
  readonly search = new SearchAddon();
  readonly #endings: (() => void)[] = [];
  /** Promises of `write()`, whose callbacks xterm does not call any more once it is disposed of. */
  readonly #writes = new Set<() => void>();
  /** Writes and functions that wait for xterm to have read what was written before. */
  #pending = 0;
  #replaying = 0;
  #isDisposed = false;

  constructor(
    readonly host: HTMLElement,
    columns: number,
    rows: number,
  ) {
    this.terminal = new Terminal({
      cols: columns,
      rows,
      allowProposedApi: true,
      cursorInactiveStyle: "outline",
      linkHandler: { activate: openLink },
      minimumContrastRatio: MIN_CONTRAST,
      reflowCursorLine: true,
      scrollback: SCROLLBACK_ROWS,
    });
    useCurrentUnicode(this.terminal);
    this.terminal.loadAddon(this.search);
    this.terminal.loadAddon(new WebLinksAddon(openLink));
  }

  get isOpen(): boolean {
    return this.terminal.element !== undefined;
  }

  /** Show it in its host, which is in the page now, with the font and colours of the style sheet. */
  open(): void {
    const { terminal, host } = this;
    const { fontFamily, fontSize } = getComputedStyle(host);
    Object.assign(terminal.options, {
      fontFamily,
      fontSize: Number.parseFloat(fontSize),
      theme: paletteOf(host),
    });
    withStyleNonce(() => terminal.open(host));
    this.#endings.push(
      onColourMode(() => {
        terminal.options.theme = paletteOf(host);
      }),
    );
    const measure = (): void => {
      // A font has arrived: xterm measures when the option changes.
      terminal.options.fontFamily = "monospace";
      terminal.options.fontFamily = fontFamily;
    };
    document.fonts.addEventListener("loadingdone", measure);
    this.#endings.push(() => document.fonts.removeEventListener("loadingdone", measure));
  }

  /** Write what the program has written. Resolves when it is read, or will not be any more. */
  write(text: string, isReplayed = false): Promise<void> {
    if (this.#isDisposed) return Promise.resolve();
    this.#pending += 1;
    if (isReplayed) this.#replaying += 1;
    return new Promise((resolve) => {
      this.#writes.add(resolve);
      this.terminal.write(text, () => {
        this.#pending -= 1;
        if (isReplayed) this.#replaying -= 1;
        this.#writes.delete(resolve);
        resolve();
      });
    });
  }

  /** Write what the user has typed. */
  echo(text: string): void {
    this.terminal.write(text);
  }

  /** Call `task` when what the program wrote before it is read: at once if nothing waits. */
  whenRead(task: () => void): void {
    if (this.#pending === 0) {
      task();
      return;
    }
    this.#pending += 1;
    this.terminal.write("", () => {
      this.#pending -= 1;
      task();
    });
  }

  /** Call `typed` with keys, pasted text and answers to the program's questions. */
  onData(typed: (data: string) => void): void {
    this.terminal.onData((data) => {
      // What is shown again was answered when it was shown first.
      if (this.#replaying === 0 || !ANSWER.test(data)) typed(data);
    });
  }

  /** Forget typed text that the emulator's field still holds, for screen readers or to be composed. */
  clearField(): void {
    if (this.terminal.textarea) this.terminal.textarea.value = "";
  }

  /** Resize; returns the column of the cursor. */
  resize(columns: number, rows: number): number {
    return resizeTerminal(this.terminal, columns, rows);
  }

  /** Width and height of a character in pixels; 0 before it is shown. */
  cellSize(): { readonly width: number; readonly height: number } {
    const box = this.host.querySelector(".xterm-screen")?.getBoundingClientRect();
    return {
      width: (box?.width ?? 0) / this.terminal.cols,
      height: (box?.height ?? 0) / this.terminal.rows,
    };
  }

  /** Return how many of the visible rows are used, with that of the cursor. */
  usedRows(withCursor: boolean): number {
    const { active } = this.terminal.buffer;
    if (active.type === "alternate" || active.baseY > 0) return this.terminal.rows;
    const cursor = withCursor ? active.cursorY + 1 : 1;
    let used = this.terminal.rows;
    while (used > cursor && active.getLine(used - 1)?.translateToString(true) === "") used -= 1;
    return used;
  }

  /** Return all rows, in their full width. */
  rows(): string[] {
    const { active, normal } = this.terminal.buffer;
    // The second screen stands below what has been scrolled out of the first.
    const above = active === normal || active.type === "normal" ? [] : rowsOf(normal, normal.baseY);
    return [...above, ...rowsOf(active, active.length)];
  }

  /** Return what stands left of the cursor. */
  lineBeforeCursor(): string {
    const { active } = this.terminal.buffer;
    return active.getLine(active.baseY + active.cursorY)?.translateToString(false, 0, active.cursorX) ?? "";
  }

  /** Return the text as a person would copy it: long lines are whole again, blanks at their ends are gone. */
  text(): string {
    const { active } = this.terminal.buffer;
    const lines: string[] = [];
    let line = "";
    for (let row = 0; row < active.length; row += 1) {
      line += active.getLine(row)?.translateToString(false) ?? "";
      if (active.getLine(row + 1)?.isWrapped === true) continue;
      lines.push(line.trimEnd());
      line = "";
    }
    return `${lines.join("\n").trimEnd()}\n`;
  }

  dispose(): void {
    this.#isDisposed = true;
    for (const end of this.#endings.splice(0)) end();
    this.terminal.dispose();
    for (const resolve of this.#writes) resolve();
  }
}

function rowsOf(buffer: IBuffer, count: number): string[] {
  return Array.from({ length: count }, (_, row) => buffer.getLine(row)?.translateToString(false) ?? "");
}
