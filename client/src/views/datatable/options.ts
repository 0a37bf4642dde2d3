/** Columns and options of the grid as authors declare them, with their functions inserted. */
import type { ColDef, ColGroupDef, GridOptions, ValueFormatterParams } from "ag-grid-community";
import { partWithDefaults } from "../../protocol/defaults";
import type { Column, ScriptFunction } from "../../protocol/generated";
import { compile } from "../../html/compile";
import { path2field, type Row } from "./records";

type Options = Record<string | number, unknown>;

/** Return a copy of `options` with the functions of the app's author inserted. */
export function withFunctions(options: Readonly<Options>, functions: readonly ScriptFunction[]): Options {
  const made = structuredClone(options) as Options;
  for (const { path, params, body } of functions) {
    let target = made;
    for (const key of path.slice(0, -1)) target = target[key] as Options;
    target[path.at(-1) ?? ""] = compile(params, body);
  }
  return made;
}

/** Return the grid's columns. Columns of numbers are filtered and aligned as numbers. */
export function columnDefs(
  columns: readonly Column[],
  standard: Readonly<Record<string, unknown>>,
  sample: readonly Row[],
): (ColDef<Row> | ColGroupDef<Row>)[] {
  return columns.map((given) => {
    const { path, title, args, functions, children } = partWithDefaults("Column", given);
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
      // An explicit width disables auto-size.
      ...("width" in args ? { suppressSizeToFit: true, suppressAutoSize: true } : {}),
      ...withFunctions(args, functions),
    };
  });
}

/** Format a value that is not a text: nothing for null, JSON for lists. */
export function formatValue({ value }: ValueFormatterParams<Row>): string {
  if (value === null || value === undefined) return "";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/** Return options with the grid's own names: authors may name events without "on". */
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

/** Return whether a column has a flexible width, which disables auto-size. */
export function hasFlex(columns: readonly Column[], options: Readonly<Options>): boolean {
  const standard = options["defaultColDef"];
  if (typeof standard === "object" && standard !== null && "flex" in standard) return true;
  return columns.some((column) => "flex" in (column.args ?? {}) || hasFlex(column.children ?? [], {}));
}
