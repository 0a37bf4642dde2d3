/** Chooses the value of a cell by the browser's own select, which phones and screen readers know. */
import type { ICellEditorComp, ICellEditorParams } from "ag-grid-community";
import { element } from "../../dom/element";
import type { TableRow } from "./changes";

type Params = ICellEditorParams<TableRow> & { readonly options: readonly string[] };

export class SelectEditor implements ICellEditorComp<TableRow> {
  #select!: HTMLSelectElement;

  init(params: Params): void {
    const value = String(params.value ?? "");
    const label = params.colDef.headerName ?? "";
    this.#select = element("select", { class: "webio-cell-select", "aria-label": label });
    // A value that is no choice stays until another one is chosen.
    const options = new Set(["", value, ...params.options]);
    for (const option of options) this.#select.append(element("option", { value: option }, option));
    this.#select.value = value;
    this.#select.addEventListener("change", () => params.stopEditing());
  }

  getGui(): HTMLElement {
    return this.#select;
  }

  afterGuiAttached(): void {
    this.#select.focus();
  }

  getValue(): string {
    return this.#select.value;
  }
}
