import { findDatatable } from "../views/datatable/instances";
import type { Handler } from "./context";

export const datatable: Handler<"datatable"> = (command) => {
  const table = findDatatable(command.instance);
  if (table) table.change(command);
  else console.error(`There is no datatable "${command.instance}" on the page`);
};
