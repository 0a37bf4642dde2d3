import { element } from "../../dom/element";
import type { WidgetOf } from "../../protocol/defaults";
import type { RenderContext } from "../renderer";
import type { View } from "../view";
import { Grid } from "./engine";

/** Create the bar below the grid, with the number of selected rows and buttons for actions on them. */
function createToolbar(
  widget: WidgetOf<"datatable">,
  context: RenderContext,
  unselect: () => void,
  selection: () => unknown[],
): { bar: HTMLElement; count: (selected: number) => void } {
  const counter = element("span", { class: "ag-grid-row-count", role: "status" });
  const clear = element(
    "button",
    { type: "button", class: "btn btn-sm btn-link" },
    context.messages.text("unselect"),
  );
  context.messages.mark(counter);
  context.messages.mark(clear).addEventListener("click", unselect);
  const bar = element("div", { class: "ag-grid-tools", hidden: true }, counter, clear);
  const buttons = element("div", { class: "ag-grid-actions" });
  for (const [index, label] of widget.actions.entries()) {
    if (label === null) {
      buttons.append(element("span", { class: "sep" }));
      continue;
    }
    const button = element(
      "button",
      { type: "button", class: "btn btn-sm btn-outline-secondary act-btn" },
      label,
    );
    button.addEventListener("click", () => context.run(widget.action, [index, selection()]));
    buttons.append(button);
  }
  bar.append(buttons);
  const count = (selected: number): void => {
    counter.textContent = context.messages.text("selected_rows", String(selected));
    bar.hidden = selected === 0;
  };
  return { bar, count };
}

export function createDatatable(widget: WidgetOf<"datatable">, context: RenderContext): View {
  const host = element("div", { class: `ag-theme-${widget.theme} ag-grid` });
  if (widget.height !== "auto") host.style.height = widget.height;
  const cell = element("div", { class: "ag-grid-cell-bar", hidden: true, tabindex: 0 });
  const made = element("div", { class: "webio-datatable" }, host);
  const refusal = element("div", { class: "webio-datatable-refusal", role: "status", dir: "auto" });
  if (widget.edit) made.append(refusal);
  if (widget.cell_bar) made.append(cell);
  const bar =
    widget.actions.length > 0
      ? createToolbar(
          widget,
          context,
          () => grid.api.deselectAll(),
          () => grid.selection(),
        )
      : undefined;
  if (bar) made.append(bar.bar);
  const grid = new Grid(host, widget, {
    selected(ids) {
      bar?.count(ids.length);
      if (widget.notify && ids.length > 0) context.run(widget.selected, ids);
    },
    focused(text, message) {
      cell.textContent = text;
      cell.hidden = false;
      refusal.textContent = message;
    },
    edited: (id, path, value) => {
      refusal.textContent = "";
      return context.run(widget.edit, [id, path, value]);
    },
    refused: (message) => (refusal.textContent = message),
    failedText: context.messages.text("error_in_input"),
  });
  context.bind(made, widget.action);
  context.bind(made, widget.selected);
  context.bind(made, widget.edit);
  const name = widget.instance;
  if (name) {
    const { global } = grid;
    Object.assign(window, {
      [`ag_grid_${name}`]: global,
      [`ag_grid_${name}_promise`]: Promise.resolve(global),
    });
  }
  return {
    element: made,
    update(patch) {
      if (patch.t !== "datatable") return false;
      grid.change(patch);
      return true;
    },
    dispose: () => grid.destroy(),
  };
}
