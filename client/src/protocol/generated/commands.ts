// Made by client/generate.py from greenio/protocol and greenio/widgets. Change those, then run it again.

import type { Item } from "./items";
import type { Widget } from "./widgets";

/** Empty the scope. `hold_height` keeps the page from jumping until ReleaseHeight. */
export interface ClearScopeCommand {
  readonly t: "clear";
  readonly name: string;
  readonly hold_height?: boolean;
}

/** The form is over: remove it and show the one that was used before it. */
export interface CloseFormCommand {
  readonly t: "close_form";
  readonly form: number;
}

/** Close the popup, if one is open. */
export interface ClosePopupCommand {
  readonly t: "close_popup";
}

/** An app function or callback failed. `traceback` only with debug on. */
export interface CrashCommand {
  readonly t: "crash";
  readonly message: string;
  readonly traceback?: string;
}

/**
 * Change the rows of the datatable `instance`.
 *
 * `replace`: `records` stand for all rows; `row`: the one record for the row of that id; `cell`: the one
 * record is the value at `path`; `insert`: before the row of that id, at the end if there is none; `remove`:
 * the rows of `ids`. Ids are compared as text.
 */
export interface UpdateDatatableCommand {
  readonly t: "datatable";
  readonly instance: string;
  readonly change: "cell" | "insert" | "remove" | "replace" | "row";
  readonly records?: readonly unknown[];
  readonly ids?: readonly unknown[];
  readonly path?: readonly string[];
}

/** Save the file at `url` (relative to the page) as `name`. */
export interface DownloadCommand {
  readonly t: "download";
  readonly name: string;
  readonly url: string;
}

/** The session is over. Nothing follows. `message` is shown if there is one. */
export interface EndCommand {
  readonly t: "end";
  readonly reason?: string;
  readonly message?: string;
}

/** Show a form. Events of it carry the same `form` id. */
export interface OpenFormCommand {
  readonly t: "form";
  readonly form: number;
  readonly items: readonly Item[];
  readonly title?: string;
  readonly cancelable?: boolean;
}

/** The outcome of an item's check outside of a submission. `error` None clears the mark. */
export interface ItemStatusCommand {
  readonly t: "item_status";
  readonly form: number;
  readonly name: string;
  readonly error?: string | null;
}

/** Open another app of this server, keeping the other URL parameters. */
export interface OpenAppCommand {
  readonly t: "open_app";
  readonly name: string;
  readonly new_window?: boolean;
}

/** Show `node` in `scope` at `position` (see `output.md` 1; -1 is the end). */
export interface OutputCommand {
  readonly t: "output";
  readonly node: Widget;
  readonly scope?: string;
  readonly position?: number;
}

/** Open the popup (closing another one); its body is the scope `scope`. */
export interface PopupCommand {
  readonly t: "popup";
  readonly title: string;
  readonly scope: string;
  readonly content?: readonly Widget[];
  readonly size?: "large" | "normal" | "small";
  readonly implicit_close?: boolean;
  readonly closable?: boolean;
}

/**
 * The submission failed: show `errors` (item name to text) and let the user go on.
 *
 * `message` stands at the bottom of the form. Values stay as they are.
 */
export interface RejectFormCommand {
  readonly t: "reject";
  readonly form: number;
  readonly errors?: Readonly<Record<string, string>>;
  readonly message?: string;
}

/** Give up the height that `hold_height` kept. */
export interface ReleaseHeightCommand {
  readonly t: "release_height";
  readonly name: string;
}

/** Remove the scope itself. */
export interface RemoveScopeCommand {
  readonly t: "remove";
  readonly name: string;
}

/** Make the scope `name` inside `container`, unless it exists; then do as `if_exist` says. */
export interface CreateScopeCommand {
  readonly t: "scope";
  readonly name: string;
  readonly container?: string;
  readonly position?: number;
  readonly if_exist?: "clear" | "keep" | "remove";
  readonly hold_height?: boolean;
}

/** Run JavaScript with `args` as its variables. With `request` the value comes back as Reply. */
export interface RunScriptCommand {
  readonly t: "script";
  readonly code: string;
  readonly args?: Readonly<Record<string, unknown>>;
  readonly request?: number;
}

/** Scroll the window so that the scope is at its top, middle or bottom. */
export interface ScrollToCommand {
  readonly t: "scroll_to";
  readonly name: string;
  readonly position?: "bottom" | "middle" | "top";
}

/** Settings of the page (`session.set_env`); None leaves a setting as it is. */
export interface SetEnvCommand {
  readonly t: "set_env";
  readonly title?: string | null;
  readonly output_animation?: boolean | null;
  readonly auto_scroll_bottom?: boolean | null;
  readonly http_pull_interval?: number | null;
  readonly input_panel_fixed?: boolean | null;
  readonly input_panel_min_height?: number | null;
  readonly input_panel_init_height?: number | null;
  readonly input_auto_focus?: boolean | null;
  readonly output_max_width?: string | null;
}

/** Move the progress bar `name` to `value` (0 to 1). `label` None: the percentage. */
export interface SetProgressCommand {
  readonly t: "set_progress";
  readonly name: string;
  readonly value: number;
  readonly label?: string | null;
}

/** The server stops in `seconds`; the session goes on until then. The page has a text for it. */
export interface StoppingCommand {
  readonly t: "stopping";
  readonly seconds: number;
}

/** Report what there is to report of pins, then reply: everything before this command is done. */
export interface SyncPinsCommand {
  readonly t: "sync_pins";
  readonly request: number;
}

/** Show a short note. `duration` in seconds, 0 stays. `click` is a callback id, 0 is none. */
export interface ToastCommand {
  readonly t: "toast";
  readonly content: string;
  readonly duration?: number;
  readonly position?: "center" | "left" | "right";
  readonly color?: string;
  readonly click?: number;
}

/** Change properties of one item of an open form; `props` are fields of the item. */
export interface UpdateItemCommand {
  readonly t: "update_item";
  readonly form: number;
  readonly name: string;
  readonly props: Readonly<Record<string, unknown>>;
}

/** Change properties of the pin `name`; `props` are fields of its item. The page reports its value then. */
export interface UpdatePinCommand {
  readonly t: "update_pin";
  readonly name: string;
  readonly props: Readonly<Record<string, unknown>>;
}

/** What the server tells the page. */
export type Command =
  | ClearScopeCommand
  | CloseFormCommand
  | ClosePopupCommand
  | CrashCommand
  | UpdateDatatableCommand
  | DownloadCommand
  | EndCommand
  | OpenFormCommand
  | ItemStatusCommand
  | OpenAppCommand
  | OutputCommand
  | PopupCommand
  | RejectFormCommand
  | ReleaseHeightCommand
  | RemoveScopeCommand
  | CreateScopeCommand
  | RunScriptCommand
  | ScrollToCommand
  | SetEnvCommand
  | SetProgressCommand
  | StoppingCommand
  | SyncPinsCommand
  | ToastCommand
  | UpdateItemCommand
  | UpdatePinCommand;
