/**
 * CodeMirror 5's names for scripts. The page's editor is CodeMirror 6: modes that scripts register are kept and have no
 * effect, and `element.CodeMirror` of an editor has the methods that scripts call.
 */
import type { EditorView } from "@codemirror/view";

function refuse(): never {
  throw new Error("This page has CodeMirror 6: use textarea(code=...) for an editor");
}

export function createCodeMirror(): () => never {
  const modes: Record<string, unknown> = {};
  const mimeModes: Record<string, unknown> = {};
  return Object.assign(refuse, {
    modes,
    mimeModes,
    modeURL: "",
    defineMode: (name: string, mode: unknown) => {
      modes[name] = mode;
    },
    defineMIME: (mime: string, mode: unknown) => {
      mimeModes[mime] = mode;
    },
    defineSimpleMode: (name: string, mode: unknown) => {
      modes[name] = mode;
    },
    defineExtension: () => {},
    defineOption: () => {},
    extendMode: () => {},
    fromTextArea: refuse,
    registerHelper: () => {},
    requireMode: (_mode: string, loaded: () => void) => loaded(),
    autoLoadMode: () => {},
  });
}

/** What `EditorView.findFromDOM()` reads; calling it would load CodeMirror. */
interface Content extends HTMLElement {
  readonly cmTile?: { readonly root?: { readonly view?: EditorView } };
}

function cssLength(size: number | string): string {
  return typeof size === "number" ? `${size}px` : size;
}

/** An editor of the page with the methods of CodeMirror 5. */
class Editor {
  constructor(
    private readonly element: HTMLElement,
    private readonly view: EditorView,
  ) {}

  getValue(): string {
    return this.view.state.doc.toString();
  }

  setValue(text: string): void {
    this.view.dispatch({ changes: { from: 0, to: this.view.state.doc.length, insert: text } });
  }

  getSelection(): string {
    const { from, to } = this.view.state.selection.main;
    return this.view.state.sliceDoc(from, to);
  }

  replaceSelection(text: string): void {
    this.view.dispatch(this.view.state.replaceSelection(text));
  }

  lineCount(): number {
    return this.view.state.doc.lines;
  }

  /** @param line - counted from 0. */
  getLine(line: number): string | undefined {
    return line < this.lineCount() ? this.view.state.doc.line(line + 1).text : undefined;
  }

  /** Set width and height, as CSS or in pixels; null leaves one. */
  setSize(width: number | string | null, height: number | string | null): void {
    if (width !== null) this.element.style.width = cssLength(width);
    if (height !== null) this.element.style.height = cssLength(height);
    this.refresh();
  }

  refresh(): void {
    this.view.requestMeasure();
  }

  focus(): void {
    this.view.focus();
  }

  hasFocus(): boolean {
    return this.view.hasFocus;
  }

  /** Listen for "change", "focus" or "blur". Others never come. */
  on(name: string, listener: (editor: Editor, change: object) => void): void {
    const content = this.view.contentDOM;
    if (name === "focus" || name === "blur") content.addEventListener(name, () => listener(this, {}));
    if (name !== "change" && name !== "changes") return;
    let last = this.getValue();
    new MutationObserver(() => {
      const text = this.getValue();
      if (text === last) return;
      last = text;
      listener(this, {});
    }).observe(content, { childList: true, characterData: true, subtree: true });
  }

  getDoc(): this {
    return this;
  }

  getWrapperElement(): HTMLElement {
    return this.element;
  }

  getOption(): undefined {
    return undefined;
  }

  setOption(): void {}
}

const editors = new WeakMap<HTMLElement, Editor>();

function findEditor(element: HTMLElement): Editor | undefined {
  if (!element.classList.contains("CodeMirror")) return undefined;
  const known = editors.get(element);
  if (known) return known;
  const view = element.querySelector<Content>(".cm-content")?.cmTile?.root?.view;
  if (!view) return undefined;
  const editor = new Editor(element, view);
  editors.set(element, editor);
  return editor;
}

/** Let elements of editors have the property `CodeMirror`. */
export function offerEditors(): void {
  Object.defineProperty(HTMLElement.prototype, "CodeMirror", {
    configurable: true,
    get(this: HTMLElement) {
      return findEditor(this);
    },
    // A CodeMirror 5 that a script brings along keeps its own editors there.
    set(this: HTMLElement, value: unknown) {
      Object.defineProperty(this, "CodeMirror", { configurable: true, writable: true, value });
    },
  });
}
