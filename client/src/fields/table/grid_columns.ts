/** The grid's columns of an editable table: how cells are shown, edited and compared. */
import type { ColDef, ICellRendererParams, SuppressKeyboardEventParams } from "ag-grid-community";
import { element } from "../../dom/element";
import type { TableRow } from "./changes";
import type { Marks } from "./marks";
import { SelectEditor } from "./select_editor";
import { compare, formatValue, parseValue, Refusal, type ColumnSpec } from "./values";

export interface ColumnContext {
  readonly marks: Marks;
  /** Whether cells can be edited now. */
  mayEdit(): boolean;
  /** Return the text of a refusal. */
  text(refusal: Refusal): string;
}

/** Pixels that the values of a type take. */
const MIN_WIDTHS: Readonly<Record<ColumnSpec["type"], number>> = {
  checkbox: 90,
  date: 125,
  "datetime-local": 165,
  float: 105,
  number: 105,
  select: 120,
  text: 150,
};

/** Keys that move within an open select. */
const SELECT_KEYS = new Set(["ArrowUp", "ArrowDown", "Home", "End", "PageUp", "PageDown"]);

export function columnDefs(columns: readonly ColumnSpec[], context: ColumnContext): ColDef<TableRow>[] {
  return columns.map((column, place) => ({
    colId: String(place),
    headerName: column.title,
    valueGetter: ({ data }) => data?.values[place] ?? null,
    valueFormatter: ({ value }) => formatValue(column, value),
    comparator: comparator(column),
    editable: () => !column.readonly && context.mayEdit(),
    cellClassRules: {
      "webio-cell-error": ({ data }) => data !== undefined && context.marks.get(data.key, place) !== "",
      "webio-cell-readonly": () => column.readonly,
    },
    tooltipValueGetter: ({ data }) => (data ? context.marks.get(data.key, place) : ""),
    minWidth: MIN_WIDTHS[column.type],
    ...editing(column, context),
    ...(column.type === "checkbox"
      ? {}
      : {
          cellRenderer: (params: ICellRendererParams<TableRow>) => renderCell(params, place, context.marks),
        }),
  }));
}

function comparator(column: ColumnSpec): (one: unknown, other: unknown) => number {
  if (column.type !== "number" && column.type !== "float") return compare;
  return (one, other) => compare(asNumber(one), asNumber(other));
}

/** Return the number of a cell: those that JavaScript would round travel as text. */
function asNumber(value: unknown): unknown {
  return typeof value === "string" ? Number(value) : value;
}

function editing(column: ColumnSpec, context: ColumnContext): ColDef<TableRow> {
  const cellEditorParams = {
    useFormatter: true,
    getValidationErrors: ({ value }: { value: unknown }) => {
      const found = parseValue(column, value);
      return found instanceof Refusal ? [context.text(found)] : null;
    },
  };
  const { type } = column;
  if (type === "checkbox") return { cellDataType: "boolean", cellClass: "webio-cell-checkbox" };
  if (type === "select") {
    return {
      cellEditor: SelectEditor,
      cellEditorParams: { options: column.options },
      suppressKeyboardEvent: ({ editing: isOpen, event }: SuppressKeyboardEventParams<TableRow>) =>
        isOpen && SELECT_KEYS.has(event.key),
    };
  }
  if (type === "date")
    return { cellDataType: "dateString", cellEditor: "agDateStringCellEditor", cellEditorParams };
  return {
    ...(type === "number" || type === "float"
      ? { type: "rightAligned", filter: "agNumberColumnFilter" }
      : {}),
    cellEditor: "agTextCellEditor",
    cellEditorParams,
  };
}

/** Show the text of a cell, with its message for screen readers. */
function renderCell(
  { data, valueFormatted, eGridCell }: ICellRendererParams<TableRow>,
  place: number,
  marks: Marks,
): HTMLElement {
  const message = data ? marks.get(data.key, place) : "";
  if (message) eGridCell.setAttribute("aria-invalid", "true");
  else eGridCell.removeAttribute("aria-invalid");
  const shown = element("span", { dir: "auto" }, valueFormatted ?? "");
  if (message) shown.append(element("span", { class: "visually-hidden" }, ` (${message})`));
  return shown;
}
