/** The code editor of textareas and pins: CodeMirror 6, loaded when a page first shows one. */
import "./editor.scss";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import {
  bracketMatching,
  indentOnInput,
  indentUnit,
  LanguageSupport,
  StreamLanguage,
} from "@codemirror/language";
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
import { Parser } from "@lezer/common";
import { element } from "../dom/element";
import { nonce } from "../html/trusted_types";
import { loadOnce } from "../runtime/lazy_chunk";
import type { CodeLanguage } from "./language";
import { findLanguage } from "./languages";
import { themeOf } from "./themes";

/** Pixels of a line, by which `rows` is counted. */
const ROW_HEIGHT = 20;

export interface EditorOptions {
  readonly value: string;
  readonly rows: number;
  /** The author's `code=`. */
  readonly settings: Readonly<Record<string, unknown>>;
  readonly readOnly: boolean;
  /** 0 means no limit. */
  readonly maxlength: number;
  readonly placeholder: string;
  /** Id of the element that names the editor, or null: then `labelText` does. */
  readonly label: string | null;
  readonly labelText: string;
  /** How to leave the editor by keyboard. */
  readonly keyboardHelp: string;
  changed(text: string): void;
}

export class CodeEditor {
  /** The editor's element, which covers the whole window in full screen. */
  readonly element: HTMLElement;
  readonly #view: EditorView;
  readonly #language = new Compartment();
  readonly #readOnly = new Compartment();
  readonly #placeholder = new Compartment();
  #maxlength: number;
  /** Set while a value of the app is inserted, which is not reported as a change. */
  #isUpdating = false;
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
          EditorView.cspNonce.of(nonce),
          ...editorExtensions(settings),
          history(),
          drawSelection(),
          indentOnInput(),
          themeOf(settings["theme"]),
          EditorState.lineSeparator.of("\n"),
          EditorState.transactionFilter.of((transaction) => this.#limitLength(transaction)),
          EditorView.contentAttributes.of({
            ...(options.label === null
              ? { "aria-label": options.labelText }
              : { "aria-labelledby": options.label }),
            "aria-description": options.keyboardHelp,
            // Focusable without it, but not to axe, which asks that of what scrolls.
            tabindex: "0",
          }),
          EditorView.updateListener.of((update) => {
            if (update.docChanged && !this.#isUpdating) options.changed(this.text);
          }),
          this.#language.of([]),
          this.#readOnly.of(EditorState.readOnly.of(options.readOnly || settings["readOnly"] === true)),
          this.#placeholder.of(placeholder(options.placeholder)),
          keymap.of([
            { key: "F11", run: () => this.#toggleFullScreen(), preventDefault: true },
            { key: "Escape", run: () => this.#leaveFullScreen() },
            // The form handles the event and submits.
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
    if (typeof mode === "string") void this.#loadLanguage(mode);
  }

  /** The element that shows the validity, and the one that is focused and describes it. */
  get controls(): readonly HTMLElement[] {
    return [this.element, this.#view.contentDOM];
  }

  get text(): string {
    return this.#view.state.doc.toString();
  }

  setText(text: string): void {
    if (text === this.text) return;
    this.#isUpdating = true;
    this.#view.dispatch({ changes: { from: 0, to: this.#view.state.doc.length, insert: text } });
    this.#isUpdating = false;
  }

  setReadOnly(readOnly: boolean): void {
    this.#view.dispatch({ effects: this.#readOnly.reconfigure(EditorState.readOnly.of(readOnly)) });
  }

  setPlaceholder(text: string): void {
    this.#view.dispatch({ effects: this.#placeholder.reconfigure(placeholder(text)) });
  }

  setRows(rows: number): void {
    this.element.style.height = `${rows * ROW_HEIGHT}px`;
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

  /** Load the grammar, a chunk of its own; until then, and without one, the text is plain. */
  async #loadLanguage(mode: string): Promise<void> {
    const found = findLanguage(mode);
    if (!found) return;
    try {
      const support = await loadSupport(found);
      if (!this.#isDisposed) this.#view.dispatch({ effects: this.#language.reconfigure(support) });
    } catch (reason) {
      console.warn(`The grammar of ${found.name} could not be loaded`, reason);
    }
  }

  /** Reject typing beyond the maximum length, and cut pasted text. */
  #limitLength(transaction: Transaction): Transaction | readonly object[] {
    const max = this.#maxlength;
    const { newDoc, startState } = transaction;
    if (!max || this.#isUpdating || !transaction.docChanged || newDoc.length <= max) return transaction;
    if (newDoc.length <= startState.doc.length) return transaction;
    const parts: { from: number; to: number; insert: string }[] = [];
    transaction.changes.iterChanges((from, to, _start, _end, inserted) =>
      parts.push({ from, to, insert: inserted.toString() }),
    );
    const only = parts[0];
    if (!only || parts.length > 1) return [];
    const room = Math.max(max - (startState.doc.length - (only.to - only.from)), 0);
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

async function loadSupport(language: CodeLanguage): Promise<LanguageSupport> {
  const { support } = language;
  if (support) return loadOnce(() => support());
  const grammar = await loadOnce(() => language.grammar(""));
  if (grammar instanceof Parser) throw new Error(`${language.name} has no grammar for the editor`);
  return new LanguageSupport(StreamLanguage.define(grammar));
}

/** Return extensions for the author's options, with their defaults. Unknown options are ignored. */
function editorExtensions(settings: Readonly<Record<string, unknown>>): Extension[] {
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
