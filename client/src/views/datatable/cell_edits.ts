/**
 * Edits of a datatable's cells. An edit is shown at once and sent to the app's function, which accepts it or takes it back;
 * of several edits of one cell on their way, the last one accepted remains.
 */
import type { CellClassParams, ColDef, ITooltipParams } from "ag-grid-community";
import type { Row } from "./records";

/** What a cell gets back, and the number of edits without an answer. */
interface Pending {
  accepted: unknown;
  count: number;
}

export class CellEdits {
  readonly #pending = new Map<string, Pending>();
  readonly #messages = new Map<string, string>();

  /** @param idOf - returns the id of a row as text. */
  constructor(private readonly idOf: (row: Row) => string) {}

  /** Return the message at a cell, empty without one. */
  message(row: Row, field: string): string {
    return this.#messages.get(this.#cell(this.idOf(row), field)) ?? "";
  }

  /** An edit was sent. `old` is what the cell showed before. */
  sent(id: string, field: string, old: unknown): void {
    const cell = this.#cell(id, field);
    const pending = this.#pending.get(cell) ?? { accepted: old, count: 0 };
    pending.count += 1;
    this.#pending.set(cell, pending);
    this.#messages.delete(cell);
  }

  /** The cell has a new value on the server. Returns whether to show it: not while a newer edit is on its way. */
  accepted(id: string, field: string, value: unknown): boolean {
    const cell = this.#cell(id, field);
    const pending = this.#pending.get(cell);
    if (!pending) this.#messages.delete(cell);
    if (!pending) return true;
    pending.accepted = value;
    return this.#answered(cell, pending);
  }

  /** An edit was taken back. Returns the value that the cell gets, null while a newer edit is on its way. */
  refused(id: string, field: string, text: string): { value: unknown } | null {
    const cell = this.#cell(id, field);
    this.#messages.set(cell, text);
    const pending = this.#pending.get(cell);
    return pending && this.#answered(cell, pending) ? { value: pending.accepted } : null;
  }

  #answered(cell: string, pending: Pending): boolean {
    pending.count -= 1;
    if (pending.count > 0) return false;
    this.#pending.delete(cell);
    return true;
  }

  #cell(id: string, field: string): string {
    return JSON.stringify([id, field]);
  }
}

/** Return what makes a column editable, as the author's arguments do not say otherwise. */
export function editableColumn(
  given: ColDef<Row>,
  sample: readonly Row[],
  idField: string,
  edits: CellEdits,
): ColDef<Row> {
  const { field } = given;
  if (field === undefined || field === idField || given.editable === false)
    return { ...given, editable: false };
  const is = (type: string): boolean => sample.some((row) => typeof row[field] === type);
  const editor: ColDef<Row> = is("boolean")
    ? { cellDataType: "boolean" }
    : is("number")
      ? { cellEditor: "agNumberCellEditor" }
      : { cellEditor: "agTextCellEditor", cellEditorParams: { useFormatter: true } };
  return {
    editable: ({ data }) => typeof data?.[field] !== "object" || data[field] === null,
    ...editor,
    cellClassRules: {
      "webio-cell-error": ({ data }: CellClassParams<Row>) =>
        data !== undefined && edits.message(data, field) !== "",
    },
    tooltipValueGetter: ({ data }: ITooltipParams<Row>) => (data ? edits.message(data, field) : ""),
    ...given,
  };
}
