/** The buttons above an editable table. */
import { element } from "../../dom/element";

export interface ToolbarActions {
  readonly addRow: () => void;
  readonly removeRows: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly saveCsv: () => void;
  readonly showColumn: (column: number, isShown: boolean) => void;
}

export interface ToolbarState {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly chosen: number;
}

type Texts = Readonly<Record<string, string>>;

export class Toolbar {
  readonly element: HTMLElement;
  readonly #undo: HTMLButtonElement;
  readonly #redo: HTMLButtonElement;
  readonly #remove: HTMLButtonElement;

  constructor(
    private readonly texts: Texts,
    titles: readonly string[],
    can: { readonly add: boolean; readonly remove: boolean },
    actions: ToolbarActions,
  ) {
    this.#undo = this.#button("undo", actions.undo);
    this.#redo = this.#button("redo", actions.redo);
    this.#remove = this.#button("remove_rows", actions.removeRows);
    this.element = element("div", { class: "webio-table-tools", role: "toolbar" });
    if (can.add) this.element.append(this.#button("add_row", actions.addRow));
    if (can.add || can.remove) this.element.append(this.#remove);
    this.element.append(
      this.#undo,
      this.#redo,
      this.#columnChooser(titles, actions),
      this.#button("save_csv", actions.saveCsv),
    );
  }

  update({ canUndo, canRedo, chosen }: ToolbarState): void {
    this.#undo.disabled = !canUndo;
    this.#redo.disabled = !canRedo;
    this.#remove.disabled = chosen === 0;
  }

  #button(id: string, press: () => void): HTMLButtonElement {
    const button = element(
      "button",
      { type: "button", class: "btn btn-sm btn-light", "data-action": id },
      this.texts[id] ?? id,
    );
    button.addEventListener("click", press);
    return button;
  }

  #columnChooser(titles: readonly string[], actions: ToolbarActions): HTMLElement {
    const list = element("div", { class: "webio-table-columns" });
    for (const [place, title] of titles.entries()) {
      const box = element("input", { type: "checkbox", checked: true, class: "form-check-input" });
      box.addEventListener("change", () => {
        const boxes = [...list.querySelectorAll<HTMLInputElement>("input")];
        // A table without columns could not be left again by keyboard.
        if (!boxes.some((one) => one.checked)) box.checked = true;
        else actions.showColumn(place, box.checked);
      });
      list.append(element("label", {}, box, element("bdi", {}, title)));
    }
    const summary = element("summary", { class: "btn btn-sm btn-light" }, this.texts["columns"] ?? "");
    const details = element("details", { class: "webio-table-chooser" }, summary, list);
    details.addEventListener("keydown", (event) => {
      if (event.key === "Escape") {
        details.open = false;
        summary.focus();
      }
    });
    details.addEventListener("focusout", (event) => {
      if (event.relatedTarget instanceof Node && !details.contains(event.relatedTarget)) details.open = false;
    });
    return details;
  }
}
