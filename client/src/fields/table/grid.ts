/** The grid of an editable table. It changes nothing by itself: edits are requests, which the field makes changes of. */
import {
  AllCommunityModule,
  createGrid,
  ModuleRegistry,
  type CellPosition,
  type GridApi,
  type GridOptions,
} from "ag-grid-community";
import { nonce } from "../../html/trusted_types";
import type { Outcome, TableRow } from "./changes";
import { columnDefs, type ColumnContext } from "./grid_columns";
import { themeOf } from "./theme";
import type { ColumnSpec } from "./values";

ModuleRegistry.registerModules([AllCommunityModule]);

export interface TableGridEvents extends ColumnContext {
  /** The user has entered a value, as typed. */
  edited(row: TableRow, column: number, value: unknown): void;
  /** The focus or the selection has moved. */
  moved(): void;
}

export interface FocusedCell {
  readonly row: TableRow;
  readonly rowIndex: number;
  readonly column: number;
}

export class TableGrid {
  readonly api: GridApi<TableRow>;

  constructor(
    private readonly host: HTMLElement,
    columns: readonly ColumnSpec[],
    rows: readonly TableRow[],
    hasSelection: boolean,
    events: TableGridEvents,
  ) {
    this.api = createGrid(host, {
      ...this.#behaviour(),
      ...(hasSelection
        ? {
            rowSelection: { mode: "multiRow", enableClickSelection: false, selectAll: "filtered" },
            selectionColumnDef: { pinned: document.dir === "rtl" ? "right" : "left" },
          }
        : {}),
      columnDefs: columnDefs(columns, events),
      rowData: [...rows],
      onCellEditRequest: ({ data, column, newValue }) =>
        events.edited(data, Number(column.getColId()), newValue),
      onCellFocused: () => events.moved(),
      onSelectionChanged: () => events.moved(),
      onCellEditingStarted: ({ column }) => this.#setInputMode(columns[Number(column.getColId())]),
    });
  }

  /** The cell that has the focus; null if none has, or one beside the data. */
  get focused(): FocusedCell | null {
    const cell = this.api.getFocusedCell();
    const column = cell ? Number(cell.column.getColId()) : Number.NaN;
    const row = cell ? this.api.getDisplayedRowAtIndex(cell.rowIndex)?.data : undefined;
    return cell && row && !Number.isNaN(column) ? { row, rowIndex: cell.rowIndex, column } : null;
  }

  /** Keys of the selected rows, else of the one with the focus. */
  get chosen(): readonly number[] {
    const selected = this.api.getSelectedNodes().flatMap((node) => (node.data ? [node.data] : []));
    const { focused } = this;
    return (selected.length > 0 ? selected : focused ? [focused.row] : []).map((row) => row.key);
  }

  /** The places of the columns as they are displayed. */
  get columns(): readonly number[] {
    return this.api
      .getAllDisplayedColumns()
      .map((column) => Number(column.getColId()))
      .filter((place) => !Number.isNaN(place));
  }

  /** Return `count` rows as they are displayed, fewer at the end. */
  rowsFrom(rowIndex: number, count: number): readonly TableRow[] {
    const last = Math.min(rowIndex + count, this.api.getDisplayedRowCount());
    return Array.from({ length: Math.max(last - rowIndex, 0) }, (_, index) => rowIndex + index).flatMap(
      (index) => this.api.getDisplayedRowAtIndex(index)?.data ?? [],
    );
  }

  /** Show what changes have done. The order of sorted rows stays, so that the edited row does not jump away. */
  show({ changed, added, removed }: Outcome, rows: readonly TableRow[]): void {
    if (added.length > 0 || removed.length > 0) this.#replaceRows(added, removed, rows);
    const nodes = [...changed].flatMap((row) => this.api.getRowNode(String(row.key)) ?? []);
    if (nodes.length > 0) this.api.refreshCells({ rowNodes: nodes, force: true });
  }

  /** Take over rows that came and went: a run of neighbours by itself, which is faster in a large table. */
  #replaceRows(added: readonly TableRow[], removed: readonly TableRow[], rows: readonly TableRow[]): void {
    const [first] = added;
    const place = first ? rows.indexOf(first) : 0;
    if (added.every((row, offset) => rows[place + offset] === row))
      this.api.applyTransaction({ add: [...added], addIndex: place, remove: [...removed] });
    else this.api.setGridOption("rowData", [...rows]);
  }

  refresh(): void {
    this.api.refreshCells({ force: true });
  }

  /** Focus a cell and bring it into view. */
  focus(key: number, column: number): void {
    const index = this.api.getRowNode(String(key))?.rowIndex ?? null;
    if (index === null) return;
    this.api.ensureIndexVisible(index);
    this.api.ensureColumnVisible(String(column));
    this.api.setFocusedCell(index, String(column));
  }

  focusFirst(): void {
    const [column] = this.columns;
    if (column !== undefined && this.api.getDisplayedRowCount() > 0)
      this.api.setFocusedCell(0, String(column));
  }

  destroy(): void {
    this.api.destroy();
  }

  #behaviour(): GridOptions<TableRow> {
    return {
      theme: themeOf("balham"),
      styleNonce: nonce,
      enableRtl: document.dir === "rtl",
      getRowId: ({ data }) => String(data.key),
      defaultColDef: { sortable: true, filter: true, resizable: true, cellDataType: false, flex: 1 },
      animateRows: false,
      readOnlyEdit: true,
      invalidEditValueMode: "block",
      stopEditingWhenCellsLoseFocus: true,
      enterNavigatesVerticallyAfterEdit: true,
      tooltipShowDelay: 400,
      // While a cell is edited, Tab goes on to the next one; else it leaves the table, which is no trap.
      tabToNextCell: ({ editing, nextCellPosition }): CellPosition | boolean =>
        editing ? (nextCellPosition ?? false) : false,
    };
  }

  #setInputMode(column: ColumnSpec | undefined): void {
    const mode = column?.type === "number" ? "numeric" : column?.type === "float" ? "decimal" : null;
    const input = this.host.querySelector<HTMLInputElement>(".ag-cell-inline-editing input");
    // The keyboards of some phones for numbers have no minus.
    if (input && mode && Number(column?.min_value ?? -1) >= 0) input.inputMode = mode;
  }
}
