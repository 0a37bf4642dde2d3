/** The datatables of the page by name, for commands that change them. */
import type { CommandOf } from "../../protocol/defaults";

export interface Datatable {
  change(command: CommandOf<"datatable">): void;
}

const instances = new Map<string, { readonly table: Datatable; readonly element: Element }>();

/** Register a datatable, which is found while `element` is in the page. */
export function registerDatatable(name: string, table: Datatable, element: Element): void {
  instances.set(name, { table, element });
}

export function unregisterDatatable(name: string, table: Datatable): void {
  if (instances.get(name)?.table === table) instances.delete(name);
}

export function findDatatable(name: string): Datatable | undefined {
  const found = instances.get(name);
  return found?.element.isConnected ? found.table : undefined;
}
