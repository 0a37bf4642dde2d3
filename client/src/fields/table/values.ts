/** Values of cells: from typed or pasted text, to text, and the checks that the server makes again. */
import type { Complete } from "../../protocol/defaults";
import type { TableColumn } from "../../protocol/generated";

export type ColumnSpec = Complete<TableColumn>;

/** A value that a column does not accept: the id of a text, and its placeholder's value. */
export class Refusal {
  constructor(
    readonly id: string,
    readonly value = "",
  ) {}
}

/** Characters of a cell, as the server bounds them. */
const MAX_CHARACTERS = 32_767;
const WHOLE = /^[+-]?\d{1,400}$/;
/** A decimal comma is read as a point, unless it may separate thousands, as on the server. */
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+|(?![1-9]\d{0,2},\d{3}(?!\d))\d*,\d+)(?:e[+-]?\d+)?$/i;
const DATE = /^\d{4}-\d\d-\d\d$/;
const MOMENT = /^(\d{4}-\d\d-\d\d)[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d{1,3})?)?$/;
const YES = new Set(["true", "yes", "1", "x", "✓"]);
const NO = new Set(["false", "no", "0"]);

/** What is made of the text of a cell that is not empty, by type of column. */
const PARSERS: Readonly<Record<ColumnSpec["type"], (text: string, column: ColumnSpec) => unknown>> = {
  checkbox(text) {
    const word = text.toLowerCase();
    if (YES.has(word)) return true;
    return NO.has(word) ? false : new Refusal("not_valid");
  },
  date: (text) => (DATE.test(text) && isDate(text) ? text : new Refusal("date")),
  "datetime-local": (text) => (isMoment(text) ? text.replace(" ", "T") : new Refusal("date_time")),
  float(text) {
    const number = text.replace(",", ".");
    return NUMBER.test(text) && Number.isFinite(Number(number)) ? exact(number) : new Refusal("number");
  },
  number: (text) => (WHOLE.test(text) ? exact(text) : new Refusal("whole_number")),
  select: (text, column) => (column.options.includes(text) ? text : new Refusal("not_possible")),
  text: (text) => text,
};

/** Return the value for the server of what was typed or pasted; null is an empty cell. */
export function parseValue(column: ColumnSpec, given: unknown): unknown {
  const typed = typeof given === "string" || typeof given === "number" || typeof given === "boolean";
  const whole = typed ? String(given) : "";
  // Only in a text, spaces around it count.
  const text = column.type === "text" ? whole : whole.trim();
  const value = text === "" ? null : PARSERS[column.type](text, column);
  return value instanceof Refusal ? value : check(column, value);
}

/** Return a number as number, or as text where JavaScript would round it. */
function exact(text: string): number | string {
  const value = Number(text);
  return Number.isInteger(value) && !Number.isSafeInteger(value) ? text : value;
}

function isDate(text: string): boolean {
  const moment = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text);
}

function isMoment(text: string): boolean {
  const found = MOMENT.exec(text);
  if (!found) return false;
  const [, day = "", hours, minutes, seconds = "0"] = found;
  return isDate(day) && Number(hours) < 24 && Number(minutes) < 60 && Number(seconds) < 60;
}

function check(column: ColumnSpec, value: unknown): unknown {
  if (value === null) return column.required ? new Refusal("required") : null;
  if (typeof value === "string" && value.length > MAX_CHARACTERS)
    return new Refusal("too_long", String(MAX_CHARACTERS));
  const { min_value, max_value } = column;
  if (min_value !== null && compare(value, min_value) < 0) return new Refusal("too_small", String(min_value));
  if (max_value !== null && compare(value, max_value) > 0) return new Refusal("too_big", String(max_value));
  return value;
}

/** Compare values of one column, texts of moments and numbers as such; empty cells come first. */
export function compare(one: unknown, other: unknown): number {
  if (isEmpty(one) || isEmpty(other)) return Number(!isEmpty(one)) - Number(!isEmpty(other));
  if (typeof one === "number" || typeof other === "number") return Number(one) - Number(other);
  return String(one) < String(other) ? -1 : Number(String(one) > String(other));
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined;
}

/** Return the text of a cell, as it is shown, copied and saved. */
export function formatValue(column: ColumnSpec, value: unknown): string {
  if (isEmpty(value)) return "";
  return column.type === "datetime-local" ? String(value).replace("T", " ") : String(value);
}
