/** The datatables of the page that commands can change, by their names. */
import type { CommandOf } from "../../protocol/defaults";

export interface Datatable {
  change(command: CommandOf<"datatable">): void;
}

const instances = new Map<string, { readonly table: Datatable; readonly element: Element }>();

/** `element` is what shows the table: when that has left the page, the table has. */
export function registerDatatable(name: string, table: Datatable, element: Element): void {
  instances.set(name, { table, element });
}

export function forgetDatatable(name: string, table: Datatable): void {
  if (instances.get(name)?.table === table) instances.delete(name);
}

export function findDatatable(name: string): Datatable | undefined {
  const found = instances.get(name);
  return found?.element.isConnected ? found.table : undefined;
}
