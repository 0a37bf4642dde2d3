/** The table of handlers: a command that is declared in Python and has no handler here does not compile. */
import { fieldChunks } from "../fields/create_field";
import { popupChunk } from "../overlays/popups";
import type { CommandName, Complete } from "../protocol/defaults";
import type { Command } from "../protocol/generated";
import { LazyChunk, loadChunks } from "../runtime/lazy_chunk";
import type { CommandHandler, PageContext } from "./context";
import { close_form, edited, form, item_status, reject, suggest, update_item } from "./forms";
import type { LiveCommand } from "./live";
import { datatable, output, set_progress, terminal_end, terminal_mode, terminal_write } from "./outputs";
import { close_popup, popup, toast } from "./overlays";
import { download, open_app, set_env } from "./page";
import { sync_pins, update_pin } from "./pins";
import { clear, release_height, remove, scope, scroll_to } from "./scopes";
import { script } from "./scripts";
import { crash, end, stopping } from "./session";

const live = new LazyChunk(() => import("./live"));
const changeOutput = (command: LiveCommand, page: PageContext): void =>
  live.get().changeOutput(command, page);

const navigation = new LazyChunk(() => import("./navigation"));

const HANDLERS: { readonly [N in CommandName]: CommandHandler<N> } = {
  append_output: changeOutput,
  clear,
  close_form,
  close_popup,
  crash,
  datatable,
  download,
  edited,
  end,
  form,
  item_status,
  open_app,
  output,
  popup,
  reject,
  release_height,
  remove,
  remove_output: changeOutput,
  scope,
  script,
  scroll_to,
  set_env,
  set_progress,
  show_page: (command, page) => navigation.get().showPage(command, page),
  stopping,
  suggest,
  sync_pins,
  terminal_end,
  terminal_mode,
  terminal_write,
  toast,
  update_item,
  update_output: changeOutput,
  update_pin,
};

/** Load the chunks that a command needs, in parallel. Returns undefined if it can be executed at once. */
export function prepare(command: Complete<Command>, page: PageContext): Promise<void> | undefined {
  if (command.t === "output") return loadChunks(page.renderer.chunks([command.node]));
  if (command.t === "popup") return loadChunks([popupChunk, ...page.renderer.chunks(command.content)]);
  if (command.t === "form") return loadChunks(command.items.flatMap(fieldChunks));
  if (command.t === "update_output") return loadChunks([live, ...page.renderer.chunks([command.node])]);
  if (command.t === "show_page") return loadChunks([navigation]);
  return command.t === "append_output" || command.t === "remove_output" ? loadChunks([live]) : undefined;
}

/** Execute a command whose chunks have been loaded. */
export function dispatch(command: Complete<Command>, page: PageContext): void | Promise<void> {
  // The table's type ties each name to its handler; a lookup by a variable name loses that tie.
  const handler = HANDLERS[command.t] as (
    command: Complete<Command>,
    page: PageContext,
  ) => void | Promise<void>;
  return handler(command, page);
}
