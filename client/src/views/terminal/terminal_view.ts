/** A terminal in the page: the emulator, the line discipline between it and the session, and what stands around. */
import { copyText } from "../../dom/copy";
import { element } from "../../dom/element";
import type { CommandOf, WidgetOf } from "../../protocol/defaults";
import { LineDiscipline } from "../../tty/line_discipline";
import type { RenderContext } from "../renderer";
import type { View, ViewPatch } from "../view";
import { Emulator } from "./emulator";
import { FileDrop } from "./file_drop";
import { FindBar } from "./find_bar";
import { Head } from "./head";
import { InputLine } from "./input_line";
import { handleKeys } from "./keyboard";
import { publish, type Snapshot } from "./snapshot";
import { createStillRows } from "./still_rows";
import "./terminal.css";

/** Rows that programs are told of, and at most shown, unless the terminal fills the window. */
const ROWS = 24;
/** The size of which the server knows without being told. */
const DEFAULT_COLUMNS = 80;
/** Programs cannot do with less. */
const MIN_COLUMNS = 20;
const MIN_ROWS = 4;

export class TerminalView implements View {
  readonly element: HTMLElement;
  readonly #host = element("div", { class: "webio-terminal-host" });
  readonly #screen = element("div", { class: "webio-terminal-screen" }, this.#host);
  readonly #footer = element("div", { class: "webio-terminal-end", role: "status", hidden: true });
  readonly #emulator: Emulator;
  readonly #discipline: LineDiscipline;
  readonly #find: FindBar;
  readonly #line: InputLine;
  readonly #head: Head | null;
  readonly #files: FileDrop | null;
  readonly #observer = new ResizeObserver(() => this.#fit());
  readonly #hasKeyboard = !matchMedia("(pointer: coarse)").matches;
  readonly #unpublish: () => void;
  /** The size of which the server knows; null if it has to be told. */
  #reported: string | null = `${DEFAULT_COLUMNS} ${ROWS}`;
  #exitCode: number | null = null;
  #hasEnded = false;
  /** A block of printed text that nothing is written to any more needs no emulator. */
  #isStill = false;
  #lastSnapshot: Snapshot | null = null;
  #shownRows = 0;

  constructor(
    private readonly widget: WidgetOf<"terminal">,
    private readonly context: RenderContext,
  ) {
    const { messages } = context;
    const emulator = new Emulator(this.#host, widget.columns, ROWS);
    const discipline = new LineDiscipline(widget.columns, {
      echo: (text) => emulator.echo(text),
      input: (data, eof) => this.#send(data, eof),
      interrupt: () => context.actions.act({ t: "terminal_interrupt", terminal: widget.terminal }),
      clearScreen: () => emulator.terminal.clear(),
      cursorColumn: () => emulator.terminal.buffer.active.cursorX,
    });
    this.#emulator = emulator;
    this.#discipline = discipline;
    this.#find = new FindBar(emulator, messages, () => this.focus());
    this.#line = new InputLine(messages, (data) => this.#type(data));
    this.#line.element.hidden = this.#hasKeyboard;
    this.#files = widget.upload ? new FileDrop(widget.upload, messages) : null;
    this.#head = widget.program ? this.#createHead() : null;
    this.element = element(
      "section",
      { class: "webio-terminal", role: "region", "aria-label": messages.text("terminal") },
      ...(this.#head ? [this.#head.element] : []),
      this.#find.element,
      this.#screen,
      this.#line.element,
      ...(this.#files ? [this.#files.element] : []),
      this.#footer,
    );
    this.#files?.listen(this.element);
    emulator.onData((data) => this.#type(data));
    emulator.terminal.onWriteParsed(() => this.#fitHeight());
    emulator.terminal.buffer.onBufferChange(() => this.#fitHeight());
    handleKeys(emulator.terminal, {
      isRaw: () => discipline.mode === "raw" && !this.#hasEnded,
      hasEnded: () => this.#hasEnded,
      copy: () => copyText(emulator.terminal.getSelection()),
      find: () => this.#find.open(),
    });
    this.#observer.observe(this.#screen);
    this.#unpublish = publish(() => this.#snapshot());
  }

  update(patch: ViewPatch): boolean {
    if (patch.t === "terminal_write") this.#write(patch);
    else if (patch.t === "terminal_mode") this.#setMode(patch);
    else if (patch.t === "terminal_end") this.#end(patch);
    else return false;
    return true;
  }

  /** Take the keyboard, or the line in which it is typed on a phone. */
  focus(): void {
    if (this.#hasKeyboard || this.#hasEnded) this.#emulator.terminal.focus();
    else this.#line.focus();
  }

  dispose(): void {
    this.#observer.disconnect();
    this.#unpublish();
    this.#emulator.dispose();
  }

  #createHead(): Head {
    return new Head(this.context.messages, {
      stop: () => {
        this.#discipline.interrupt();
        this.focus();
      },
      upload: this.#files && (() => this.#files?.open()),
      find: () => this.#find.open(),
      copy: () => copyText(this.#emulator.terminal.getSelection() || this.#emulator.text()),
      toggleWhole: (isWhole) => {
        this.element.classList.toggle("webio-terminal-whole", isWhole);
        this.#fit();
        this.focus();
      },
      toggleScreenReader: (isOn) => {
        this.#emulator.terminal.options.screenReaderMode = isOn;
        this.focus();
      },
    });
  }

  #write(command: CommandOf<"terminal_write">): void {
    // A page that is shown again may have another size than the one before it.
    if (command.replay) this.#reported = null;
    this.#discipline.outputWritten();
    this.context.actions.hold(this.#emulator.write(command.data, command.replay));
  }

  #setMode({ mode, readline }: CommandOf<"terminal_mode">): void {
    this.#discipline.setMode(mode, readline);
    this.#line.setMode(mode);
    if (mode !== null) this.#takeKeyboard();
  }

  #type(data: string): void {
    if (this.#hasEnded) return;
    if (this.#discipline.mode === "hidden") this.#emulator.clearField();
    // An interrupt must not wait for the output of the program that it stops.
    if (data === "\u0003" && this.#discipline.mode !== "raw") this.#discipline.type(data);
    else this.#emulator.whenRead(() => this.#discipline.type(data));
  }

  #send(data: string, eof: boolean): void {
    const { terminal } = this.widget;
    this.context.actions.act(
      eof ? { t: "terminal_input", terminal, eof } : { t: "terminal_input", terminal, data },
    );
  }

  #end(command: CommandOf<"terminal_end">): void {
    this.#isStill = !this.widget.program;
    this.#emulator.whenRead(() => this.#ended(command));
  }

  #ended({ code, message }: CommandOf<"terminal_end">): void {
    const { messages } = this.context;
    this.#hasEnded = true;
    this.#exitCode = code;
    this.#discipline.setMode(null);
    this.#emulator.terminal.options.disableStdin = true;
    this.element.classList.add("webio-terminal-ended");
    this.#line.element.hidden = true;
    this.#head?.ended();
    this.#files?.ended();
    if (code !== null)
      this.#footer.append(element("span", {}, messages.text("terminal_ended", String(code))));
    if (message) this.#footer.append(element("span", {}, message));
    if (this.widget.program) {
      const again = element("button", { type: "button" }, messages.text("terminal_again"));
      again.addEventListener("click", () => location.reload());
      this.#footer.append(again);
    }
    this.#footer.hidden = this.#footer.childElementCount === 0;
    if (this.#isStill) this.#replaceEmulator();
    else this.#fitHeight();
  }

  #takeKeyboard(): void {
    if (this.#emulator.isOpen && document.activeElement === document.body) this.focus();
  }

  /** Give the emulator the size for which there is room. */
  #fit(): void {
    const available = this.#screen.clientWidth;
    if (available === 0) return;
    if (!this.#emulator.isOpen) {
      if (this.#isStill) return;
      this.#emulator.open();
      const { textarea } = this.#emulator.terminal;
      textarea?.setAttribute("aria-description", this.context.messages.text("terminal_leave"));
      // Without a keyboard, the line below is where one types.
      if (!this.#hasKeyboard) textarea?.addEventListener("focus", () => this.focus());
      if (this.widget.program || this.#discipline.mode !== null) this.#takeKeyboard();
    }
    const cell = this.#emulator.cellSize();
    if (cell.width === 0) return;
    const fitting = Math.max(MIN_COLUMNS, Math.floor(available / cell.width));
    const isWhole = this.#head?.isWhole === true;
    const columns = isWhole ? fitting : Math.min(fitting, this.widget.columns);
    const rows = isWhole ? Math.max(MIN_ROWS, Math.floor(this.#screen.clientHeight / cell.height)) : ROWS;
    const { terminal } = this.#emulator;
    if (columns !== terminal.cols || rows !== terminal.rows)
      this.#discipline.resized(columns, this.#emulator.resize(columns, rows));
    this.#head?.setSize(columns, rows);
    this.#fitHeight();
    const size = `${columns} ${rows}`;
    if (size === this.#reported || this.#hasEnded) return;
    this.#reported = size;
    this.context.actions.report({ t: "terminal_resize", terminal: this.widget.terminal, columns, rows });
  }

  #replaceEmulator(): void {
    this.#lastSnapshot = this.#snapshot();
    this.#find.element.remove();
    this.#line.element.remove();
    this.#screen.replaceWith(createStillRows(this.#emulator.terminal));
    this.#observer.disconnect();
    this.#emulator.dispose();
  }

  /** Show as many rows as are used. */
  #fitHeight(): void {
    if (!this.#emulator.isOpen) return;
    const isWhole = this.#head?.isWhole === true;
    const rows = this.#emulator.usedRows(!this.#hasEnded);
    this.#screen.style.height = isWhole ? "" : `${Math.ceil(rows * this.#emulator.cellSize().height)}px`;
    const hasGrown = rows > this.#shownRows;
    this.#shownRows = rows;
    if (hasGrown && this.element.contains(document.activeElement))
      this.element.scrollIntoView({ block: "nearest" });
  }

  #snapshot(): Snapshot {
    if (this.#lastSnapshot) return this.#lastSnapshot;
    const emulator = this.#emulator;
    return { text: emulator.rows().join("\n"), line: emulator.lineBeforeCursor(), ended: this.#exitCode };
  }
}
