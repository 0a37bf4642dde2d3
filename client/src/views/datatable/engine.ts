/** The grid of a datatable. A chunk of its own: ag-Grid is larger than all the rest of the client. */
import {
  AllCommunityModule,
  createGrid,
  ModuleRegistry,
  ValidationModule,
  type CellEditRequestEvent,
  type CellFocusedEvent,
  type ColDef,
  type ColGroupDef,
  type GridApi,
  type GridOptions,
  type IRowNode,
} from "ag-grid-community";
import "./datatable.css";
import type { CommandOf, WidgetOf } from "../../protocol/defaults";
import { nonce } from "../../html/trusted_types";
import { CellEdits, editableColumn } from "./cell_edits";
import { columnDefs, formatValue, gridOptions, hasFlex, withFunctions } from "./options";
import { field2path, flattenInto, flattenRow, RowIds, path2field, type Row } from "./records";
import { themeOf } from "../../fields/table/theme";

// The options are the author's: unknown ones are reported on the console, not to the user.
ModuleRegistry.registerModules([AllCommunityModule, ValidationModule.with({ showOverlayOn: [] })]);

type Node = IRowNode<Row>;

/** Rows by which the type of a column is determined. */
const SAMPLE_ROWS = 100;
/** Maximum width in pixels of an auto-sized column. */
const MAX_AUTO_WIDTH = 400;

function displayIndex(node: Node): number {
  return node.rowIndex ?? Infinity;
}

/** Options of a grid whose cells can be edited: it changes nothing by itself. */
const EDITING: GridOptions<Row> = {
  readOnlyEdit: true,
  stopEditingWhenCellsLoseFocus: true,
  enterNavigatesVerticallyAfterEdit: true,
  tabToNextCell: ({ editing, nextCellPosition }) => (editing ? (nextCellPosition ?? false) : false),
};

export interface GridEvents {
  /** Shown at a cell whose edit made the app's function fail. */
  readonly failedText: string;
  selected(ids: readonly unknown[]): void;
  /** Called with the text of the cell that is focused, and the message at it. */
  focused(text: string, message: string): void;
  /** Send an edit. Returns false if that is not possible. */
  edited(id: unknown, path: readonly string[], value: unknown): boolean;
  /** The app's function has taken an edit back. */
  refused(message: string): void;
}

/** The object that scripts of apps know as `ag_grid_NAME`. */
export interface GridGlobal {
  api: GridApi<Row>;
  columnApi: object;
  flatten_row: typeof flattenRow;
  path2field: typeof path2field;
  field2path: typeof field2path;
}

export class Grid {
  readonly api: GridApi<Row>;
  readonly #ids: RowIds;
  readonly #edits: CellEdits;
  /** Auto-sized widths of the columns. Emptied when the user has resized one, which disables auto-size. */
  #contentWidths: Map<string, number> | undefined;

  constructor(
    private readonly host: HTMLElement,
    private readonly widget: WidgetOf<"datatable">,
    private readonly events: GridEvents,
  ) {
    this.#ids = new RowIds(widget.id_path);
    this.#edits = new CellEdits((row) => this.#ids.key(row));
    const rows = this.#ids.rows(widget.records, true);
    this.api = createGrid(host, this.#options(rows));
  }

  get global(): GridGlobal {
    const { api } = this;
    // Names of earlier versions of the grid, which scripts of apps may use.
    Object.assign(api, {
      setRowData: (rows: Row[]) => api.setGridOption("rowData", rows),
      setQuickFilter: (text: string) => api.setGridOption("quickFilterText", text),
    });
    const columnApi = {
      autoSizeAllColumns: (skipHeader?: boolean) => api.autoSizeAllColumns(skipHeader),
      autoSizeColumns: (keys: string[], skipHeader?: boolean) => api.autoSizeColumns(keys, skipHeader),
      getColumns: () => api.getColumns(),
    };
    return { api, columnApi, flatten_row: flattenRow, path2field, field2path };
  }

  /** Return the ids of the selected rows in display order. */
  selection(): unknown[] {
    return this.api
      .getSelectedNodes()
      .toSorted((one, other) => displayIndex(one) - displayIndex(other))
      .flatMap((node) => (node.data ? [this.#ids.of(node.data)] : []));
  }

  change(command: CommandOf<"datatable">): void {
    const { api } = this;
    const [node] = this.#nodes(command.ids);
    switch (command.change) {
      case "replace":
        api.setGridOption("rowData", this.#ids.rows(command.records, true));
        break;
      case "row":
        if (node) this.#replace(node, flattenRow(command.records[0]));
        break;
      case "cell":
        if (node && this.#accepts(node, command)) this.#setCell(node, command.path, command.records[0]);
        break;
      case "refuse":
        if (node) this.#refuse(node, path2field(command.path), String(command.records[0]));
        break;
      case "insert":
        api.applyTransaction({
          add: this.#ids.rows(command.records),
          ...(node ? { addIndex: node.sourceRowIndex } : {}),
        });
        break;
      case "remove":
        api.applyTransaction({
          remove: this.#nodes(command.ids).flatMap((one) => (one.data ? [one.data] : [])),
        });
        break;
    }
  }

  destroy(): void {
    this.api.destroy();
  }

  /** Return whether a cell shows a new value of the server. */
  #accepts(node: Node, { path, records }: CommandOf<"datatable">): boolean {
    return this.#edits.accepted(node.id ?? "", path2field(path), records[0]);
  }

  #refuse(node: Node, field: string, text: string): void {
    const message = text || this.events.failedText;
    const back = this.#edits.refused(node.id ?? "", field, message);
    if (back) this.#setCell(node, field2path(field), back.value);
    this.api.refreshCells({ rowNodes: [node], force: true });
    this.events.refused(message);
  }

  #setCell(node: Node, path: readonly string[], value: unknown): void {
    if (!node.data) return;
    const row = { ...node.data };
    flattenInto(row, path2field(path), value);
    this.#replace(node, row);
  }

  /** Show an edit of the user and send it. */
  #edit({ node, colDef, newValue, oldValue }: CellEditRequestEvent<Row>): void {
    const { field } = colDef;
    const value: unknown = newValue === undefined || newValue === "" ? null : newValue;
    if (field === undefined || !node.data || value === (oldValue ?? null)) return;
    const path = field2path(field);
    if (!this.events.edited(this.#ids.of(node.data), path, value)) return;
    this.#edits.sent(node.id ?? "", field, oldValue);
    this.#setCell(node, path, value);
  }

  #nodes(ids: readonly unknown[]): Node[] {
    return ids.flatMap((id) => this.api.getRowNode(String(id)) ?? []);
  }

  #replace(node: Node, row: Row): void {
    if (node.data) this.api.applyTransaction({ update: [this.#ids.withIdOf(node.data, row)] });
  }

  #options(rows: Row[]): GridOptions<Row> {
    const { widget } = this;
    const given = gridOptions(withFunctions(widget.options, widget.functions));
    const standard = given.defaultColDef ?? {};
    return {
      rowSelection: {
        mode: widget.multiple ? "multiRow" : "singleRow",
        checkboxes: false,
        ...(widget.multiple ? { headerCheckbox: false, enableSelectionWithoutKeys: true } : {}),
        enableClickSelection: true,
      },
      suppressFieldDotNotation: true,
      domLayout: widget.height === "auto" ? "autoHeight" : "normal",
      enableCellTextSelection: true,
      tooltipShowDelay: 500,
      ...given,
      theme: themeOf(widget.theme),
      styleNonce: nonce,
      getRowId: ({ data }) => this.#ids.key(data),
      rowData: rows,
      columnDefs: this.#columns(rows.slice(0, SAMPLE_ROWS), standard),
      ...(widget.edit ? EDITING : {}),
      onCellEditRequest: (event) => this.#edit(event),
      defaultColDef: {
        sortable: true,
        filter: true,
        resizable: true,
        // Values are shown unchanged: a text that looks like a date remains a text.
        cellDataType: false,
        valueFormatter: formatValue,
        ...standard,
      },
      onSelectionChanged: (event) => {
        this.events.selected(this.selection());
        given.onSelectionChanged?.(event);
      },
      onCellFocused: (event) => {
        this.#focused(event);
        given.onCellFocused?.(event);
      },
      onFirstDataRendered: (event) => {
        this.#size(event.api);
        given.onFirstDataRendered?.(event);
      },
      onColumnResized: (event) => {
        if (event.source === "uiColumnResized") this.#contentWidths?.clear();
        given.onColumnResized?.(event);
      },
      onGridSizeChanged: (event) => {
        this.#size(event.api);
        given.onGridSizeChanged?.(event);
      },
    };
  }

  #columns(sample: readonly Row[], standard: Readonly<ColDef<Row>>): (ColDef<Row> | ColGroupDef<Row>)[] {
    const { columns, edit, id_path } = this.widget;
    const made = columnDefs(columns, { ...standard }, sample);
    const idField = id_path.length > 0 ? path2field(id_path) : "";
    const editable = (one: ColDef<Row> | ColGroupDef<Row>): ColDef<Row> | ColGroupDef<Row> =>
      "children" in one
        ? { ...one, children: one.children.map(editable) }
        : editableColumn(one, sample, idField, this.#edits);
    return edit ? made.map(editable) : made;
  }

  #focused(event: CellFocusedEvent<Row>): void {
    const { column, rowIndex, api } = event;
    if (rowIndex === null || !column || typeof column === "string") return;
    const rowNode = api.getDisplayedRowAtIndex(rowIndex);
    if (!rowNode) return;
    const text: string | null | undefined = api.getCellValue({
      rowNode,
      colKey: column,
      useFormatter: true,
    });
    const { field } = column.getColDef();
    const message = rowNode.data && field !== undefined ? this.#edits.message(rowNode.data, field) : "";
    this.events.focused(text ?? "", message);
  }

  /** Size the columns to their content, once the grid is visible, and stretch them to its width. */
  #size(api: GridApi<Row>): void {
    if (this.host.clientWidth === 0 || api.getDisplayedRowCount() === 0) return;
    if (!this.#contentWidths) {
      this.#contentWidths = new Map();
      if (hasFlex(this.widget.columns, this.widget.options)) return;
      const free = api
        .getAllDisplayedColumns()
        .filter((column) => column.getUserProvidedColDef()?.width === undefined);
      api.autoSizeColumns({
        colIds: free.map((column) => column.getColId()),
        defaultMaxWidth: MAX_AUTO_WIDTH,
      });
      for (const column of free) this.#contentWidths.set(column.getColId(), column.getActualWidth());
    }
    this.#stretch(api, this.#contentWidths);
  }

  #stretch(api: GridApi<Row>, contentWidths: ReadonlyMap<string, number>): void {
    const { left, right } = api.getHorizontalPixelRange();
    const columns = api.getAllDisplayedColumns();
    const free = columns.filter((column) => contentWidths.has(column.getColId()));
    const wanted = columns.reduce(
      (sum, column) => sum + (contentWidths.get(column.getColId()) ?? column.getActualWidth()),
      0,
    );
    const share = Math.max((right - left - wanted) / free.length, 0);
    api.setColumnWidths(
      free.map((column) => ({
        key: column.getColId(),
        newWidth: Math.floor((contentWidths.get(column.getColId()) ?? 0) + share),
      })),
    );
  }
}
