import { EditorView } from "@codemirror/view";
import { afterEach, expect, test } from "vitest";
import { createCodeMirror, offerEditors } from "../../src/compat/code_mirror";

interface Editor {
  getValue(): string;
  setValue(text: string): void;
  getLine(line: number): string | undefined;
  setSize(width: number | string | null, height: number | string | null): void;
  on(name: string, listener: () => void): void;
  getDoc(): Editor;
}

let view: EditorView | undefined;

afterEach(() => {
  view?.destroy();
  document.body.replaceChildren();
});

function add(text: string): HTMLElement & { CodeMirror?: Editor } {
  const element = document.createElement("div");
  element.className = "CodeMirror";
  document.body.append(element);
  view = new EditorView({ parent: element, doc: text });
  return element;
}

test("modes of CodeMirror 5 are taken", () => {
  const mirror = createCodeMirror() as unknown as {
    modes: object;
    defineMode(name: string, mode: unknown): void;
  };
  mirror.defineMode("mine", 1);
  expect(mirror.modes).toEqual({ mine: 1 });
});

test("the element of an editor has the methods that scripts call", () => {
  offerEditors();
  const element = add("a\nb");
  const editor = element.CodeMirror;
  expect(editor?.getDoc().getValue()).toBe("a\nb");
  expect(editor?.getLine(1)).toBe("b");
  editor?.setValue("c");
  expect(view?.state.doc.toString()).toBe("c");
  editor?.setSize(null, 70);
  expect(element.style.height).toBe("70px");
  expect(element.CodeMirror).toBe(editor);
});

test("a script learns of changes", async () => {
  offerEditors();
  const editor = add("a").CodeMirror;
  const changed = new Promise<void>((resolve) => editor?.on("change", resolve));
  editor?.setValue("b");
  await changed;
});

test("other elements have no editor, and a script may give them one", () => {
  offerEditors();
  const element: HTMLElement & { CodeMirror?: unknown } = document.createElement("div");
  expect(element.CodeMirror).toBeUndefined();
  element.CodeMirror = "its own";
  expect(element.CodeMirror).toBe("its own");
});
