/** Columns and options of the grid as authors give them, with their functions put back in place. */
import type { ColDef, ColGroupDef, GridOptions, ValueFormatterParams } from "ag-grid-community";
import type { Column, ScriptFunction } from "../../protocol/generated";
import { completePart } from "../../protocol/defaults";
import { path2field, type Row } from "./records";

type Options = Record<string | number, unknown>;

/** A copy of `options` with the functions of the app's author in their places. */
export function withFunctions(options: Readonly<Options>, functions: readonly ScriptFunction[]): Options {
  const made = structuredClone(options) as Options;
  for (const { path, params, body } of functions) {
    let place = made;
    for (const key of path.slice(0, -1)) place = place[key] as Options;
    // oxlint-disable-next-line typescript/no-implied-eval, no-new-func -- what JSFunction() is for
    place[path.at(-1) ?? ""] = new Function(...params, body);
  }
  return made;
}

/** Columns of the grid. Columns of numbers are filtered and aligned as such. */
export function columnDefs(
  columns: readonly Column[],
  standard: Readonly<Record<string, unknown>>,
  sample: readonly Row[],
): (ColDef<Row> | ColGroupDef<Row>)[] {
  return columns.map((given) => {
    const { path, title, args, functions, children } = completePart("Column", given);
    if (children.length > 0) {
      return {
        headerName: title,
        marryChildren: true,
        children: columnDefs(children, standard, sample),
      };
    }
    const field = path2field(path);
    const numeric = sample.some((row) => typeof row[field] === "number");
    return {
      field,
      headerName: title,
      ...(numeric && !("filter" in standard) ? { filter: "agNumberColumnFilter" } : {}),
      ...(numeric ? { type: "rightAligned" } : {}),
      // Who gives a width means it.
      ...("width" in args ? { suppressSizeToFit: true, suppressAutoSize: true } : {}),
      ...withFunctions(args, functions),
    };
  });
}

/** How values are shown that are no text: nothing for null, JSON for lists. */
export function formatted({ value }: ValueFormatterParams<Row>): string {
  if (value === null || value === undefined) return "";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/** Options as the grid knows them: events may be named without "on". */
export function gridOptions(options: Readonly<Options>): GridOptions<Row> {
  const made: Options = {};
  for (const [name, value] of Object.entries(options)) {
    const event = typeof value === "function" && /^[a-z]+(?:Changed|Clicked|Focused|Ready)$/i.test(name);
    const known =
      event && !name.startsWith("on") ? `on${name.charAt(0).toUpperCase()}${name.slice(1)}` : name;
    made[known] = value;
  }
  return made;
}

/** Whether a column says itself how it fills the grid, which switches the automatism off. */
export function hasFlex(columns: readonly Column[], options: Readonly<Options>): boolean {
  const standard = options["defaultColDef"];
  if (typeof standard === "object" && standard !== null && "flex" in standard) return true;
  return columns.some((column) => "flex" in (column.args ?? {}) || hasFlex(column.children ?? [], {}));
}
