/** An editable table as an item of a form. Edits are sent as they are made; the server keeps the table. */
import { createId, element } from "../../dom/element";
import { partWithDefaults, type CommandOf, type ItemOf } from "../../protocol/defaults";
import { Field, type FieldHost } from "../field";
import { asChanges, TableRows, type Change, type TableRow } from "./changes";
import { formatCells, parseCells } from "./clipboard";
import { EditSender } from "./edit_sender";
import { TableGrid } from "./grid";
import { History } from "./history";
import { Marks } from "./marks";
import { pastedChanges } from "./paste";
import "./table.css";
import { Toolbar } from "./toolbar";
import { formatValue, parseValue, Refusal, type ColumnSpec } from "./values";

/** Pixels of a row of the grid. */
const ROW_HEIGHT = 29;
/** Number of rows for which there is room even if there are none. */
const MIN_ROWS = 4;

export class TableField extends Field<ItemOf<"table_editor">> {
  readonly #columns: readonly ColumnSpec[];
  readonly #rows: TableRows;
  readonly #marks = new Marks();
  readonly #sender: EditSender;
  readonly #history = new History((changes) => this.#perform(changes));
  readonly #grid: TableGrid;
  readonly #toolbar: Toolbar;
  readonly #frame = element("div", { class: "webio-table-grid" });
  readonly #message: HTMLElement;
  #notice = "";
  readonly #count = element("span", { class: "webio-table-count" });

  constructor(item: ItemOf<"table_editor">, host: FieldHost) {
    super(item, host, "group");
    this.#columns = item.columns.map((column) => partWithDefaults("TableColumn", column));
    this.#rows = new TableRows(item.keys as number[], item.rows as unknown[][]);
    this.#sender = new EditSender((batch, changes) => host.sendEdits(this, batch, changes));
    this.#mark(item.errors as unknown[]);
    const frame = this.#frame;
    frame.style.setProperty("--table-height", item.height);
    this.#message = element("div", { class: "webio-table-message", role: "status", dir: "auto" });
    this.#message.id = createId("table-message");
    this.#toolbar = new Toolbar(
      item.texts,
      this.#columns.map((column) => column.title),
      { add: item.can_add, remove: item.can_remove },
      {
        addRow: () => this.#addRow(),
        removeRows: () => this.#removeRows(),
        undo: () => this.#undo(),
        redo: () => this.#redo(),
        saveCsv: () => this.#saveCsv(),
        showColumn: (column, isShown) => this.#grid.api.setColumnsVisible([String(column)], isShown),
      },
    );
    this.#grid = new TableGrid(frame, this.#columns, this.#rows.all, item.can_add || item.can_remove, {
      marks: this.#marks,
      mayEdit: () => this.#mayEdit(),
      text: (refusal) => this.#refusalText(refusal),
      edited: (row, column, value) => this.#edit(row, column, value),
      moved: () => this.#notify(""),
    });
    this.#listen(frame);
    const footer = element("div", { class: "webio-table-footer" }, this.#message, this.#count);
    this.assemble(element("div", { class: "webio-table-editor" }, this.#toolbar.element, frame, footer));
    this.#update();
  }

  get controls(): readonly HTMLElement[] {
    return [];
  }

  /** The server has all changes when the form is submitted. */
  read(): unknown {
    return null;
  }

  override draft(): unknown {
    return undefined;
  }

  get isEmpty(): boolean {
    return true;
  }

  override validate(): string | null {
    this.#grid.api.stopEditing();
    // What is still open has a value that its column does not accept.
    return this.#grid.api.getEditingCells().length > 0 ? this.#text("table_errors") : null;
  }

  override prepare(): Promise<void> | null {
    return this.#sender.idle();
  }

  override wasReset(): void {
    this.#history.undoAll();
    this.#update();
  }

  override focus(): void {
    const first = this.#marks.first;
    if (first && this.isInvalid) this.#grid.focus(...first);
    else this.#grid.focusFirst();
  }

  override dispose(): void {
    this.#grid.destroy();
  }

  /** Take the server's answer to changes, or its check of all rows. */
  override takeEdited({ batch, changes, corrections, errors }: CommandOf<"edited">): void {
    const isMine = this.#sender.answered(batch);
    if (!isMine && batch) {
      // Changes of the page before a reload. What was changed here since counts more.
      this.#show([...asChanges(changes), ...this.#sender.pending]);
    }
    this.#show(asChanges(corrections));
    this.#mark(errors);
    this.#grid.refresh();
    const refused = errors.filter((one) => Array.isArray(one) && one[2] !== "");
    const [first] = refused;
    if (refused.length > 1) this.#notify(this.#text("refused", String(refused.length)));
    else if (Array.isArray(first)) this.#notify(String(first[2]));
    else this.#update();
  }

  protected apply(): boolean {
    return false;
  }

  #mayEdit(): boolean {
    return !this.host.isSessionEnded && this.group.closest("form[aria-busy]") === null;
  }

  #text(id: string, value = ""): string {
    return (this.item.texts[id] ?? id).replaceAll("{0}", value);
  }

  #refusalText({ id, value }: Refusal): string {
    return this.#text(id, value);
  }

  /** Make changes, show and send them; returns their inverse. */
  #perform(changes: readonly Change[]): readonly Change[] {
    const inverse = this.#show(changes);
    if (inverse.length > 0) {
      this.host.invalidated(this);
      this.#sender.push(changes);
    }
    return inverse;
  }

  #show(changes: readonly Change[]): readonly Change[] {
    if (changes.length === 0) return [];
    const outcome = this.#rows.apply(changes);
    this.#grid.show(outcome, this.#rows.all);
    return outcome.inverse;
  }

  #mark(errors: readonly unknown[]): void {
    for (const one of errors) {
      if (Array.isArray(one)) this.#marks.set(Number(one[0]), Number(one[1]), String(one[2]));
    }
  }

  #edit(row: TableRow, column: number, given: unknown): void {
    const spec = this.#columns[column];
    if (!spec || !this.#mayEdit()) return;
    const value = parseValue(spec, given);
    this.#marks.set(row.key, column, value instanceof Refusal ? this.#refusalText(value) : "");
    if (value instanceof Refusal) this.#grid.refresh();
    else if (value !== (row.values[column] ?? null)) this.#history.do([["set", row.key, column, value]]);
    this.#update();
  }

  #addRow(): void {
    if (!this.#mayEdit()) return;
    const key = this.#rows.newKey();
    const values = this.#columns.map((column) => column.value ?? null);
    const { focused } = this.#grid;
    const before = focused ? focused.row.key : (this.#rows.all.at(-1)?.key ?? null);
    this.#history.do([["add", before, [[key, values]]]]);
    this.#grid.focus(key, this.#grid.columns[0] ?? 0);
    this.#update();
  }

  #removeRows(): void {
    const keys = this.#grid.chosen;
    if (keys.length === 0 || !this.#mayEdit()) return;
    const rowIndex = this.#grid.focused?.rowIndex ?? 0;
    this.#history.do([["remove", keys]]);
    this.#grid.api.deselectAll();
    const next = this.#grid.rowsFrom(rowIndex, 1)[0] ?? this.#rows.all.at(-1);
    if (next) this.#grid.focus(next.key, this.#grid.columns[0] ?? 0);
    this.#update();
  }

  #undo(): void {
    if (this.#mayEdit()) this.#history.undo();
    this.#update();
  }

  #redo(): void {
    if (this.#mayEdit()) this.#history.redo();
    this.#update();
  }

  #saveCsv(): void {
    this.#grid.api.exportDataAsCsv({
      fileName: "table.csv",
      columnKeys: this.#grid.columns.map(String),
      processCellCallback: ({ column, value }) => this.#cellText(Number(column.getColId()), value),
    });
  }

  #cellText(column: number, value: unknown): string {
    const spec = this.#columns[column];
    return spec ? formatValue(spec, value) : "";
  }

  #listen(frame: HTMLElement): void {
    frame.addEventListener("keydown", (event) => this.#pressed(event));
    frame.addEventListener("paste", (event) => this.#paste(event));
    frame.addEventListener("copy", (event) => this.#copy(event));
  }

  #pressed(event: KeyboardEvent): void {
    const { key, target } = event;
    const hasModifier = event.ctrlKey || event.metaKey;
    // Enter belongs to the table; with Ctrl it submits the form, after the cell.
    if (key === "Enter" && !hasModifier) event.preventDefault();
    if (target instanceof HTMLInputElement && target.type !== "checkbox") return;
    const { focused } = this.#grid;
    if (hasModifier && key.toLowerCase() === "z" && !event.shiftKey) this.#undo();
    else if (hasModifier && ["y", "z"].includes(key.toLowerCase())) this.#redo();
    else if (hasModifier && key === "Enter") this.group.closest("form")?.requestSubmit();
    else if (key === "Delete" && focused && this.#columns[focused.column]?.readonly === false)
      this.#edit(focused.row, focused.column, null);
    else return;
    event.preventDefault();
  }

  #paste(event: ClipboardEvent): void {
    const { focused } = this.#grid;
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (isTyping(event.target) || !focused || text === "" || !this.#mayEdit()) return;
    event.preventDefault();
    const cells = parseCells(text);
    const places = this.#grid.columns;
    const { changes, refused } = pastedChanges(cells, {
      columns: places.slice(places.indexOf(focused.column)),
      specs: this.#columns,
      rows: this.#grid.rowsFrom(focused.rowIndex, cells.length),
      newKey: this.item.can_add ? () => this.#rows.newKey() : null,
      last: this.#rows.all.at(-1)?.key ?? null,
    });
    this.#history.do(changes);
    for (const [key, column, refusal] of refused) this.#marks.set(key, column, this.#refusalText(refusal));
    this.#grid.refresh();
    this.#update();
    this.#notify(refused.length > 0 ? this.#text("refused", String(refused.length)) : "");
  }

  /** Copy the selected rows, or the cell with the focus. */
  #copy(event: ClipboardEvent): void {
    const { focused } = this.#grid;
    const selected = this.#grid.api.getSelectedNodes().flatMap((node) => node.data ?? []);
    if (isTyping(event.target) || !(focused || selected.length > 0)) return;
    const places = this.#grid.columns;
    const cells =
      selected.length > 0
        ? selected.map((row) => places.map((place) => this.#cellText(place, row.values[place])))
        : [[focused ? this.#cellText(focused.column, focused.row.values[focused.column]) : ""]];
    event.clipboardData?.setData("text/plain", formatCells(cells));
    event.preventDefault();
  }

  /** Show a message until the next action of the user. */
  #notify(text: string): void {
    this.#notice = text;
    this.#update();
  }

  /** Show what can be done now, and the message of the cell with the focus. */
  #update(): void {
    this.#toolbar.update({
      canUndo: this.#history.canUndo,
      canRedo: this.#history.canRedo,
      chosen: this.#grid.chosen.length,
    });
    const { focused } = this.#grid;
    const mark = focused ? this.#marks.get(focused.row.key, focused.column) : "";
    this.#message.textContent = this.#notice || mark;
    // Room for the rows, the heading, a scroll bar and a new row.
    const shown = Math.max(this.#rows.all.length, MIN_ROWS) + 2;
    this.#frame.style.setProperty("--table-rows", `${shown * ROW_HEIGHT}px`);
    this.#count.textContent = this.#text("rows", this.#rows.all.length.toLocaleString());
  }
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches("input:not([type=checkbox]), textarea, select");
}
