/**
 * The line discipline of a terminal, as a Unix terminal driver has it, in the page: no round trip per key.
 *
 *     keys ──> type() ──> echo (to the emulator)
 *                └──────> input: finished lines (to the server), held while nobody reads
 *
 * Knows neither the emulator nor the page. Differences from a driver: erasing works across wrapped rows and on wide
 * characters, the arrow keys move within the line, and Ctrl-L clears the screen.
 */
import { EditedLine } from "./edited_line";

/** What is done with keys; see SetTerminalMode in greenio/protocol/commands.py. */
export type InputMode = "line" | "hidden" | "raw" | null;

export interface LineDisciplineHooks {
  /** Show text at the terminal's cursor. */
  echo(text: string): void;
  /** Send input. `eof`: the end of the input was typed on an empty line. */
  input(data: string, eof: boolean): void;
  /** Send an interrupt. */
  interrupt(): void;
  /** Remove all rows but the cursor's, which becomes the first. */
  clearScreen(): void;
  /** Return the column of the terminal's cursor, once what was echoed before is shown. */
  cursorColumn(): number;
}

/** Lines that the arrow keys recall. */
const HISTORY_LINES = 500;

/** Control sequences that keys and the terminal's own answers consist of, and the marks around a paste. */
// oxlint-disable-next-line no-control-regex -- that is what they consist of
const SEQUENCE = /^\u001b(?:\[[0-?]*[ -/]*[@-~]|O.|\][^\u0007\u001b]*(?:\u0007|\u001b\\)|[^[\]O]|$)/;

const PRINTABLE = /^[^\u0000-\u001f\u007f]+/; // oxlint-disable-line no-control-regex

/** Names of the sequences and control characters that edit a line. */
const KEYS: Readonly<Record<string, Action>> = {
  "\r": "enter",
  "\n": "enter",
  "\b": "erase",
  "\u007f": "erase",
  "\u0003": "interrupt",
  "\u0004": "eof",
  "\u000c": "clear",
  "\u0015": "kill",
  "\u0017": "eraseWord",
  "\u001b[C": "right",
  "\u001b[D": "left",
  "\u001b[H": "home",
  "\u001b[F": "end",
  "\u001b[3~": "delete",
  "\u001bOC": "right",
  "\u001bOD": "left",
  "\u001bOH": "home",
  "\u001bOF": "end",
};

/** Further keys of programs that use readline. */
const READLINE_KEYS: Readonly<Record<string, Action>> = {
  "\u0001": "home",
  "\u0002": "left",
  "\u0005": "end",
  "\u0006": "right",
  "\u000b": "killAhead",
  "\u000e": "next",
  "\u0010": "previous",
  "\u001b[A": "previous",
  "\u001b[B": "next",
  "\u001bOA": "previous",
  "\u001bOB": "next",
};

type Action =
  | "clear"
  | "delete"
  | "end"
  | "enter"
  | "eof"
  | "erase"
  | "eraseWord"
  | "home"
  | "interrupt"
  | "kill"
  | "killAhead"
  | "left"
  | "next"
  | "previous"
  | "right";

export class LineDiscipline {
  readonly #line: EditedLine;
  #mode: InputMode = null;
  #readline = false;
  /** Whether the line's place on the screen has to be read again. */
  #isMoved = true;
  /** Input that was finished while nobody read. */
  #held: { data: string; eof: boolean }[] = [];
  #history: string[] = [];
  /** The line of the history that is shown; its length stands for the line that is typed. */
  #recalled = 0;
  #draft = "";
  #echo = "";

  constructor(
    columns: number,
    private readonly hooks: LineDisciplineHooks,
  ) {
    this.#line = new EditedLine(columns);
  }

  get mode(): InputMode {
    return this.#mode;
  }

  setMode(mode: InputMode, readline = false): void {
    const previous = this.#mode;
    this.#mode = mode;
    this.#readline = readline;
    if (mode === previous) return;
    // As getpass() has a driver do: what was typed before the question is no answer to it.
    if (mode === "hidden") this.#forget();
    if (previous === "hidden") {
      this.#line.clear(0);
      this.#isMoved = true;
    }
    if (mode === null) return;
    for (const { data, eof } of this.#held.splice(0)) this.hooks.input(data, eof);
    if (mode === "raw" && this.#line.length > 0) {
      this.hooks.input(this.#line.text, false);
      this.#forget();
    }
  }

  /** Handle keys or pasted text, as a terminal would send them. */
  type(data: string): void {
    if (this.#mode === "raw") {
      this.hooks.input(data, false);
      return;
    }
    if (this.#isMoved) {
      this.#isMoved = false;
      this.#line.anchor(this.hooks.cursorColumn());
    }
    let rest = data;
    while (rest !== "") {
      const part = PRINTABLE.exec(rest)?.[0] ?? SEQUENCE.exec(rest)?.[0] ?? rest.charAt(0);
      rest = rest.slice(part.length);
      this.#handle(part);
    }
    this.#flush();
  }

  /** Interrupt the program as Ctrl-C does, in raw mode, too. */
  interrupt(): void {
    if (this.#mode === "raw") this.hooks.interrupt();
    else this.type("\u0003");
  }

  /** The program has written: what was typed so far stands somewhere above the cursor. */
  outputWritten(): void {
    this.#isMoved = true;
  }

  /** The terminal has another width, and has broken its rows anew; the cursor is in `column` now. */
  resized(columns: number, column: number): void {
    this.#line.reflow(columns, column);
  }

  #handle(part: string): void {
    const key = KEYS[part] ?? (this.#readline ? READLINE_KEYS[part] : undefined);
    if (key) this.#edit(key);
    // Other keys of the keyboard, answers of the emulator: no part of a line.
    else if (!part.startsWith("\u001b")) this.#show(this.#line.insert(part));
  }

  #edit(action: Action): void {
    const line = this.#line;
    switch (action) {
      case "enter":
        return this.#finish(`${line.text}\n`);
      case "interrupt":
        return this.#interrupt();
      case "eof":
        return this.#endOfInput();
      case "clear":
        return this.#clearScreen();
      case "erase":
        return this.#show(line.eraseBack(1));
      case "eraseWord":
        return this.#show(line.eraseBack(line.wordLength()));
      case "kill":
        return this.#show(line.eraseBack(line.cursor));
      case "killAhead":
        return this.#show(line.eraseAhead(line.length));
      case "delete":
        return this.#show(line.eraseAhead(1));
      case "left":
        return this.#show(line.moveTo(line.cursor - 1));
      case "right":
        return this.#show(line.moveTo(line.cursor + 1));
      case "home":
        return this.#show(line.moveTo(0));
      case "end":
        return this.#show(line.moveTo(line.length));
      case "previous":
        return this.#recall(this.#recalled - 1);
      case "next":
        return this.#recall(this.#recalled + 1);
    }
  }

  #finish(data: string): void {
    this.#remember();
    this.#show(this.#line.moveTo(this.#line.length));
    this.#show("\r\n");
    this.#line.clear(0);
    this.#deliver(data, false);
  }

  #endOfInput(): void {
    if (this.#line.length === 0) {
      this.#deliver("", true);
    } else if (!this.#readline) {
      // A driver hands over what there is, and the line goes on.
      const { text, column } = this.#line;
      this.#line.clear(column);
      this.#deliver(text, false);
    }
  }

  #interrupt(): void {
    this.#show(this.#line.moveTo(this.#line.length));
    this.#show(this.#line.insert("\u0003"));
    this.#forget();
    this.#flush();
    this.hooks.interrupt();
  }

  #clearScreen(): void {
    this.#flush();
    this.hooks.clearScreen();
    // Only the cursor's row is left of a line of several rows.
    if (this.#line.length > 0) this.#line.anchor(this.#line.column);
  }

  #deliver(data: string, eof: boolean): void {
    this.#flush();
    if (this.#mode === null) this.#held.push({ data, eof });
    else this.hooks.input(data, eof);
  }

  #remember(): void {
    const { text } = this.#line;
    if (this.#mode !== "hidden" && text !== "" && text !== this.#history.at(-1)) {
      this.#history.push(text);
      if (this.#history.length > HISTORY_LINES) this.#history.shift();
    }
    this.#recalled = this.#history.length;
  }

  #recall(index: number): void {
    if (this.#mode === "hidden" || index < 0 || index > this.#history.length) return;
    if (this.#recalled === this.#history.length) this.#draft = this.#line.text;
    this.#recalled = index;
    const text = this.#history[index] ?? this.#draft;
    this.#show(this.#line.moveTo(this.#line.length));
    this.#show(this.#line.eraseBack(this.#line.length));
    this.#show(this.#line.insert(text));
  }

  /** Discard what was typed and not sent. */
  #forget(): void {
    this.#line.clear(this.#line.column);
    this.#held = [];
    this.#recalled = this.#history.length;
  }

  #show(text: string): void {
    if (this.#mode !== "hidden") this.#echo += text;
  }

  #flush(): void {
    const text = this.#echo;
    this.#echo = "";
    if (text !== "") this.hooks.echo(text);
  }
}
