import { findDatatable } from "../widgets/datatable/instances";
import type { Handler } from "./page";

export const datatable: Handler<"datatable"> = (command) => {
  const table = findDatatable(command.instance);
  if (table) table.change(command);
  else console.error(`There is no datatable "${command.instance}" on the page`);
};
