/** The code editor of textareas and pins: CodeMirror 6, loaded when a page first shows one (input.md 3). */
import "./editor.scss";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { bracketMatching, indentOnInput, indentUnit, LanguageDescription } from "@codemirror/language";
import { Compartment, EditorState, type Extension, type Transaction } from "@codemirror/state";
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
  placeholder,
} from "@codemirror/view";
import { element } from "../dom/element";
import { findLanguage } from "./editor_languages";
import { themeOf } from "./themes";

/** Height of a line as authors count them. */
const ROW = 20;

export interface EditorOptions {
  readonly value: string;
  readonly rows: number;
  /** What the author gave as `code=`. */
  readonly settings: Readonly<Record<string, unknown>>;
  readonly readOnly: boolean;
  /** 0: no bound. */
  readonly maxlength: number;
  readonly placeholder: string;
  /** Id of the element that names the editor, or null: then `labelText` does. */
  readonly label: string | null;
  readonly labelText: string;
  /** How to get out of it by keyboard. */
  readonly keys: string;
  edited(text: string): void;
}

export class CodeEditor {
  /** Its own element, which becomes the whole window in full screen. */
  readonly element: HTMLElement;
  readonly #view: EditorView;
  readonly #language = new Compartment();
  readonly #readOnly = new Compartment();
  readonly #hint = new Compartment();
  #maxlength: number;
  /** Set while the author's value goes in, which is no edit. */
  #isFilling = false;
  #isDisposed = false;

  constructor(options: EditorOptions) {
    const { settings } = options;
    this.#maxlength = options.maxlength;
    this.element = element("div", { class: "CodeMirror form-control" });
    this.#view = new EditorView({
      parent: this.element,
      state: EditorState.create({
        doc: options.value,
        extensions: [
          ...choices(settings),
          history(),
          drawSelection(),
          indentOnInput(),
          themeOf(settings["theme"]),
          EditorState.lineSeparator.of("\n"),
          EditorState.transactionFilter.of((transaction) => this.#bounded(transaction)),
          EditorView.contentAttributes.of({
            ...(options.label === null
              ? { "aria-label": options.labelText }
              : { "aria-labelledby": options.label }),
            "aria-description": options.keys,
          }),
          EditorView.updateListener.of((update) => {
            if (update.docChanged && !this.#isFilling) options.edited(this.text);
          }),
          this.#language.of([]),
          this.#readOnly.of(EditorState.readOnly.of(options.readOnly || settings["readOnly"] === true)),
          this.#hint.of(placeholder(options.placeholder)),
          keymap.of([
            { key: "F11", run: () => this.#toggleFullScreen(), preventDefault: true },
            { key: "Escape", run: () => this.#leaveFullScreen() },
            // Submits the form: the form listens.
            { key: "Mod-Enter", run: () => true },
            indentWithTab,
            ...defaultKeymap,
            ...historyKeymap,
          ]),
        ],
      }),
    });
    this.setRows(options.rows);
    const mode = settings["mode"];
    if (typeof mode === "string") void this.#speak(mode);
  }

  /** What shows the marks, and what has the focus and tells of them. */
  get controls(): readonly HTMLElement[] {
    return [this.element, this.#view.contentDOM];
  }

  get text(): string {
    return this.#view.state.doc.toString();
  }

  setText(text: string): void {
    if (text === this.text) return;
    this.#isFilling = true;
    this.#view.dispatch({ changes: { from: 0, to: this.#view.state.doc.length, insert: text } });
    this.#isFilling = false;
  }

  setReadOnly(readOnly: boolean): void {
    this.#view.dispatch({ effects: this.#readOnly.reconfigure(EditorState.readOnly.of(readOnly)) });
  }

  setPlaceholder(text: string): void {
    this.#view.dispatch({ effects: this.#hint.reconfigure(placeholder(text)) });
  }

  setRows(rows: number): void {
    this.element.style.height = `${rows * ROW}px`;
  }

  setMaxlength(length: number): void {
    this.#maxlength = length;
  }

  focus(): void {
    this.#view.focus();
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#leaveFullScreen();
    this.#view.destroy();
  }

  /** Grammars are chunks of their own. Until it is there, and if there is none, the text is plain. */
  async #speak(mode: string): Promise<void> {
    const found = findLanguage(mode);
    if (!(found instanceof LanguageDescription)) return;
    try {
      const support = await found.load();
      if (!this.#isDisposed) this.#view.dispatch({ effects: this.#language.reconfigure(support) });
    } catch (reason) {
      console.warn(`The grammar of ${found.name} could not be loaded`, reason);
    }
  }

  /** What is typed beyond the bound does not get in; of what is pasted, as much as fits. */
  #bounded(transaction: Transaction): Transaction | readonly object[] {
    const most = this.#maxlength;
    const { newDoc, startState } = transaction;
    if (!most || this.#isFilling || !transaction.docChanged || newDoc.length <= most) return transaction;
    if (newDoc.length <= startState.doc.length) return transaction;
    const parts: { from: number; to: number; insert: string }[] = [];
    transaction.changes.iterChanges((from, to, _start, _end, inserted) =>
      parts.push({ from, to, insert: inserted.toString() }),
    );
    const only = parts[0];
    if (!only || parts.length > 1) return [];
    const room = Math.max(most - (startState.doc.length - (only.to - only.from)), 0);
    const insert = only.insert.slice(0, room);
    return [
      {
        changes: { ...only, insert },
        selection: { anchor: only.from + insert.length },
        scrollIntoView: true,
      },
    ];
  }

  #toggleFullScreen(): boolean {
    const full = this.element.classList.toggle("CodeMirror-fullscreen");
    document.documentElement.classList.toggle("webio-code-fullscreen", full);
    this.#view.requestMeasure();
    return true;
  }

  #leaveFullScreen(): boolean {
    return this.element.classList.contains("CodeMirror-fullscreen") && this.#toggleFullScreen();
  }
}

/** The author's options, with their defaults. Unknown ones are ignored. */
function choices(settings: Readonly<Record<string, unknown>>): Extension[] {
  const on = (name: string): boolean => settings[name] !== false;
  const count = (name: string): number => {
    const given = settings[name];
    return typeof given === "number" && given > 0 && given <= 16 ? Math.round(given) : 4;
  };
  return [
    EditorState.tabSize.of(count("tabSize")),
    indentUnit.of(" ".repeat(count("indentUnit"))),
    on("lineNumbers") ? lineNumbers() : [],
    on("lineWrapping") ? EditorView.lineWrapping : [],
    on("styleActiveLine") ? [highlightActiveLine(), highlightActiveLineGutter()] : [],
    on("matchBrackets") ? bracketMatching() : [],
  ];
}
