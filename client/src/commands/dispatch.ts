/** The table of handlers: a command that is declared in Python and has no handler here does not compile. */
import type { Command } from "../protocol/generated";
import type { CommandName, Full } from "../protocol/defaults";
import { clear } from "./clear";
import { crash } from "./crash";
import { datatable } from "./datatable";
import { download } from "./download";
import { end } from "./session";
import { close_form, form, item_status, reject, update_item } from "./forms";
import { open_app } from "./open_app";
import { output } from "./outputs";
import type { Handler, Page } from "./context";
import { sync_pins, update_pin } from "./pins";
import { close_popup, popup } from "./overlays";
import { release_height } from "./release_height";
import { remove } from "./remove";
import { scope } from "./scopes";
import { script } from "./scripts";
import { scroll_to } from "./scroll_to";
import { set_env } from "./page";
import { set_progress } from "./set_progress";
import { stopping } from "./stopping";
import { toast } from "./toast";

const HANDLERS: { readonly [N in CommandName]: Handler<N> } = {
  clear,
  close_form,
  close_popup,
  crash,
  datatable,
  download,
  end,
  form,
  item_status,
  open_app,
  output,
  popup,
  reject,
  release_height,
  remove,
  scope,
  script,
  scroll_to,
  set_env,
  set_progress,
  stopping,
  sync_pins,
  toast,
  update_item,
  update_pin,
};

/** Does what the command says. Throws `Pending` when it has to be repeated after a chunk has loaded. */
export function perform(command: Full<Command>, page: Page): void | Promise<void> {
  // The table's type ties each name to its handler; a lookup by a variable name loses that tie.
  const handler = HANDLERS[command.t] as (command: Full<Command>, page: Page) => void | Promise<void>;
  return handler(command, page);
}
