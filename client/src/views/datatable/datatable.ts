import { Chunk } from "../../runtime/lazy_chunk";
import { element } from "../../dom/element";
import { whenRemoved } from "../../dom/removal_observer";
import type { WidgetOf } from "../../protocol/defaults";
import type { Renderer, Surroundings } from "../render_context";
import { forgetDatatable, registerDatatable } from "./instances";

const engine = new Chunk(() => import("./engine"));

/** The bar below the grid: how many rows are selected, and what can be done with them. */
function tools(
  widget: WidgetOf<"datatable">,
  page: Surroundings,
  unselect: () => void,
  selection: () => unknown[],
): { bar: HTMLElement; count: (selected: number) => void } {
  const counter = element("span", { class: "ag-grid-row-count", role: "status" });
  const clear = element(
    "button",
    { type: "button", class: "btn btn-sm btn-link" },
    page.messages.text("unselect"),
  );
  clear.addEventListener("click", unselect);
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
    button.addEventListener("click", () => page.run(widget.action, [index, selection()]));
    buttons.append(button);
  }
  bar.append(buttons);
  const count = (selected: number): void => {
    counter.textContent = page.messages.text("selected_rows", String(selected));
    bar.hidden = selected === 0;
  };
  return { bar, count };
}

export const datatable: Renderer<"datatable"> = (widget, page) => {
  const { Grid } = engine.get();
  const host = element("div", { class: `ag-theme-${widget.theme} ag-grid` });
  if (widget.height !== "auto") host.style.height = widget.height;
  const cell = element("div", { class: "ag-grid-cell-bar", hidden: true, tabindex: 0 });
  const made = element("div", { class: "webio-datatable" }, host);
  if (widget.cell_bar) made.append(cell);
  const bar =
    widget.actions.length > 0
      ? tools(
          widget,
          page,
          () => grid.api.deselectAll(),
          () => grid.selection(),
        )
      : undefined;
  if (bar) made.append(bar.bar);
  const grid = new Grid(host, widget, {
    selected(ids) {
      bar?.count(ids.length);
      if (widget.notify && ids.length > 0) page.run(widget.selected, ids);
    },
    focused(text) {
      cell.textContent = text;
      cell.hidden = false;
    },
  });
  page.bind(made, widget.action);
  page.bind(made, widget.selected);
  const name = widget.instance;
  if (name) {
    registerDatatable(name, grid, made);
    const { global } = grid;
    Object.assign(window, {
      [`ag_grid_${name}`]: global,
      [`ag_grid_${name}_promise`]: Promise.resolve(global),
    });
  }
  whenRemoved(made, () => {
    forgetDatatable(name, grid);
    grid.destroy();
  });
  return made;
};
