/** JSON that folds. The rows of a branch are built when it is opened for the first time. */
import { createCopyButton } from "../../code/copy_button";
import { element } from "../../dom/element";
import { moveByArrows } from "./arrow_keys";
import type { Part } from "./part";

/** Strings as `s...`, numbers as `n...` with all their digits; keys as `s...` too. */
type Marked = string | boolean | null | Marked[] | { [key: string]: Marked };

/** Rows of one branch that are built at a time. */
const ROWS = 200;
const TOKENS = /"([^"\\]*(?:\\.[^"\\]*)*)"|-?(?:\d[\d.eE+-]*|Infinity)|NaN/g;

export const json: Part = (made, _run, context) => {
  const source = made.querySelector("pre");
  if (!source) return undefined;
  const text = source.textContent;
  const marked = text.replace(TOKENS, (token, inner?: string) =>
    inner === undefined ? `"n${token}"` : `"s${inner}"`,
  );
  const tree = element("div", { class: "g-json-tree", dir: "ltr" });
  tree.append(row("", JSON.parse(marked) as Marked, Number(made.dataset["open"])));
  moveByArrows(tree, "summary");
  made.replaceChildren(tree, createCopyButton(source, context.messages));
  return undefined;
};

function row(key: string, value: Marked, open: number): HTMLElement {
  const name = key ? [element("span", { class: "g-json-key" }, `${key}:\u00A0`)] : [];
  if (typeof value === "object" && value !== null) {
    const isArray = Array.isArray(value);
    const entries: [string, Marked][] = isArray
      ? value.map((each, index) => [String(index), each])
      : Object.entries(value).map(([each, inner]) => [JSON.stringify(each.slice(1)), inner]);
    const [start, end] = isArray ? "[]" : "{}";
    if (entries.length > 0) {
      const size = element("span", { class: "g-json-size" }, `${start}${entries.length}${end}`);
      return branch(element("summary", {}, ...name, size), entries, open);
    }
    return element("div", { class: "g-json-row" }, ...name, `${start}${end}`);
  }
  const isText = typeof value === "string" && value.startsWith("s");
  const shown = isText
    ? JSON.stringify(value.slice(1))
    : typeof value === "string"
      ? value.slice(1)
      : String(value);
  const kind = typeof value === "string" ? (isText ? "text" : "number") : "word";
  return element(
    "div",
    { class: "g-json-row" },
    ...name,
    element("span", { class: `g-json-${kind}` }, shown),
  );
}

function branch(summary: HTMLElement, entries: [string, Marked][], open: number): HTMLElement {
  const rows = element("div", { class: "g-json-rows" });
  const made = element("details", { open: open > 0 }, summary, rows);
  const add = (from: number): void => {
    const end = Math.min(from + ROWS, entries.length);
    rows.append(...entries.slice(from, end).map(([key, value]) => row(key, value, open - 1)));
    if (end === entries.length) return;
    const label = `\u22EF ${entries.length - end}`;
    const more = element("button", { type: "button", class: "btn btn-sm btn-link" }, label);
    more.addEventListener("click", () => {
      more.remove();
      add(end);
    });
    rows.append(more);
  };
  const build = (): void => {
    if (made.open && rows.childElementCount === 0) add(0);
  };
  made.addEventListener("toggle", build);
  build();
  return made;
}
