/** Adds the class names that pages of PyWebIO have to the elements of this page, for scripts and styles of apps. */

interface Rule {
  readonly selector: string;
  readonly classes: readonly string[];
  /** Attributes that depend on the element. */
  readonly attributes?: (found: Element) => Readonly<Record<string, string>>;
}

const RULES: readonly Rule[] = [
  {
    selector: ".btn-close",
    classes: ["close"],
    attributes: (found) => {
      const dismissed = found.closest(".modal") ? "modal" : found.closest(".alert") ? "alert" : "";
      return dismissed ? { "data-dismiss": dismissed } : {};
    },
  },
  { selector: "select.form-select", classes: ["form-control"] },
  { selector: "input.form-range", classes: ["form-control-range"] },
  { selector: ".toast", classes: ["toastify", "on", "toastify-top"] },
  { selector: ".toast.webio-toast-left", classes: ["toastify-left"] },
  { selector: ".toast.webio-toast-center", classes: ["toastify-center"] },
  { selector: ".toast.webio-toast-right", classes: ["toastify-right"] },
  { selector: ".webio-file", classes: ["custom-file"] },
  { selector: ".webio-file input[type=file]", classes: ["custom-file-input"] },
  { selector: ".webio-file > .form-control", classes: ["custom-file-label"] },
  // Not the parts inside of its content, whose attributes the editor watches.
  { selector: ".CodeMirror .cm-scroller", classes: ["CodeMirror-scroll"] },
  { selector: ".CodeMirror .cm-gutters", classes: ["CodeMirror-gutters"] },
];

export class ClassNames {
  readonly #observer = new MutationObserver((records) => this.#handle(records));

  /** Name the elements in `root`, now and whenever there are new ones. */
  observe(root: Element): void {
    addNames(root);
    this.#observer.observe(root, { childList: true, subtree: true });
  }

  /** Name the elements that were added since the last turn of the event loop. */
  flush(): void {
    this.#handle(this.#observer.takeRecords());
  }

  disconnect(): void {
    this.#observer.disconnect();
  }

  #handle(records: readonly MutationRecord[]): void {
    for (const { addedNodes } of records) {
      for (const node of addedNodes) if (node instanceof Element && node.isConnected) addNames(node);
    }
  }
}

/** Name an element and those inside of it. */
export function addNames(root: Element): void {
  for (const { selector, classes, attributes } of RULES) {
    const found = [...root.querySelectorAll(selector)];
    if (root.matches(selector)) found.push(root);
    for (const one of found) {
      one.classList.add(...classes);
      for (const [name, value] of Object.entries(attributes?.(one) ?? {})) one.setAttribute(name, value);
    }
  }
}
