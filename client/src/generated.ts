// Made by client/generate.py from greenio/protocol and greenio/widgets. Change those, then run it again.
//
// A key with "?" may be absent on the wire and then has the value that the DEFAULTS below hold for its kind
// (protocol/complete.ts fills it in).

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

/** The user left an item that has a check. */
export interface BlurPageEvent {
  readonly t: "blur";
  readonly form: number;
  readonly name: string;
  readonly value?: unknown;
}

/** The form was cancelled. */
export interface CancelPageEvent {
  readonly t: "cancel";
  readonly form: number;
}

/** The user edited an item that asked to be told. */
export interface ChangePageEvent {
  readonly t: "change";
  readonly form: number;
  readonly name: string;
  readonly value?: unknown;
}

/** A callback's widget was used; `value` depends on the widget (a button's index, a selection). */
export interface ClickPageEvent {
  readonly t: "click";
  readonly callback: number;
  readonly value?: unknown;
}

/** The user has closed the popup whose body is the scope `scope`, on a page that may be shown again. */
export interface DismissPageEvent {
  readonly t: "dismiss";
  readonly scope: string;
}

/** What the user has entered into an item of an open form so far, for a page that may be shown again. */
export interface DraftPageEvent {
  readonly t: "draft";
  readonly form: number;
  readonly name: string;
  readonly value?: unknown;
}

/** The page is going away for good: no need to wait for a reconnection. */
export interface LeavePageEvent {
  readonly t: "leave";
}

/** The user has changed the pin of that id. `name` and `user` are for readers of logs. */
export interface PinChangePageEvent {
  readonly t: "pin";
  readonly name: string;
  readonly value?: unknown;
  readonly user?: boolean;
  readonly pin?: number;
}

/**
 * Pins that have appeared, or were changed by the server, and those that have left the page or found no place.
 *
 * Comes before the acknowledgement of the commands that caused it.
 */
export interface PinReportPageEvent {
  readonly t: "pins";
  readonly values?: readonly PinValue[];
  readonly gone?: readonly number[];
}

/** Widgets with these callbacks left the page: the server may forget them. */
export interface ReleasePageEvent {
  readonly t: "release";
  readonly callbacks: readonly number[];
}

/** The answer to the request `request` of a command. `error` is for the log. */
export interface ReplyPageEvent {
  readonly t: "reply";
  readonly request: number;
  readonly value?: unknown;
  readonly error?: string;
}

/** The form `form` was submitted; `values` hold what each item reports, by item name. */
export interface SubmitPageEvent {
  readonly t: "submit";
  readonly form: number;
  readonly values: Readonly<Record<string, unknown>>;
}

/** What the page tells the server. (Event is the browser's word.) */
export type PageEvent =
  | BlurPageEvent
  | CancelPageEvent
  | ChangePageEvent
  | ClickPageEvent
  | DismissPageEvent
  | DraftPageEvent
  | LeavePageEvent
  | PinChangePageEvent
  | PinReportPageEvent
  | ReleasePageEvent
  | ReplyPageEvent
  | SubmitPageEvent;

/** A coloured box. `closable`: the user can take it away. */
export interface AlertWidget {
  readonly k: "alert";
  readonly color: "danger" | "info" | "success" | "warning";
  readonly content?: readonly Widget[];
  readonly closable?: boolean;
  readonly style?: string;
  readonly click?: number;
  readonly scope?: string;
}

/** Buttons with one callback; its Click event carries the index of the button. */
export interface ButtonsWidget {
  readonly k: "buttons";
  readonly buttons: readonly Button[];
  readonly callback?: number;
  readonly small?: boolean;
  readonly link_style?: boolean;
  readonly outline?: boolean;
  readonly group?: boolean;
  readonly style?: string;
  readonly click?: number;
}

/** Text as it is, in the colours of a language. `rows`: so many lines are seen at once; 0: all. */
export interface CodeWidget {
  readonly k: "code";
  readonly text: string;
  readonly language?: string;
  readonly rows?: number;
  readonly style?: string;
  readonly click?: number;
}

/** Content that unfolds below its title. */
export interface CollapseWidget {
  readonly k: "collapse";
  readonly title: string;
  readonly content?: readonly Widget[];
  readonly open?: boolean;
  readonly style?: string;
  readonly click?: number;
  readonly scope?: string;
}

/**
 * A grid that shows only the rows in sight. Records may be nested.
 *
 * `id_path` leads to a record's id; empty: records are numbered. `action` gets the index of an action and the
 * selected ids, `selected` (asked for by `notify`) the selected ids. `height` is CSS, `auto`: as high as
 * its rows.
 */
export interface DatatableWidget {
  readonly k: "datatable";
  readonly records: readonly unknown[];
  readonly columns: readonly Column[];
  readonly id_path?: readonly string[];
  readonly actions?: readonly (string | null)[];
  readonly action?: number;
  readonly selected?: number;
  readonly notify?: boolean;
  readonly multiple?: boolean;
  readonly height?: string;
  readonly theme?: "alpine" | "alpine-dark" | "balham" | "balham-dark" | "material";
  readonly cell_bar?: boolean;
  readonly instance?: string;
  readonly options?: Readonly<Record<string, unknown>>;
  readonly functions?: readonly ScriptFunction[];
  readonly style?: string;
  readonly click?: number;
}

/** A button that saves the file at `url` (relative to the page) as `name`. */
export interface FileLinkWidget {
  readonly k: "file";
  readonly name: string;
  readonly label: string;
  readonly url: string;
  readonly held?: number;
  readonly style?: string;
  readonly click?: number;
}

/**
 * Cells side by side. `columns` and `rows` are CSS track lists.
 *
 * `flow` says where cells without a place of their own go, further tracks have the size `auto_size`.
 */
export interface GridWidget {
  readonly k: "grid";
  readonly cells?: readonly Cell[];
  readonly columns?: string;
  readonly rows?: string;
  readonly flow?: "column" | "row";
  readonly auto_size?: string;
  readonly style?: string;
  readonly click?: number;
  readonly scope?: string;
}

/**
 * Raw HTML. Scripts in it run, unless `sanitize`.
 *
 * `needs` are addresses of scripts that are loaded before it, in order, once per page.
 */
export interface HtmlWidget {
  readonly k: "html";
  readonly html: string;
  readonly sanitize?: boolean;
  readonly needs?: readonly string[];
  readonly style?: string;
  readonly click?: number;
}

/**
 * An image at `src`: an address relative to the page, or a data: URL.
 *
 * `held` is released when the image leaves the page: then the server need not keep it any more.
 */
export interface ImageWidget {
  readonly k: "image";
  readonly src: string;
  readonly title?: string;
  readonly width?: string;
  readonly height?: string;
  readonly held?: number;
  readonly style?: string;
  readonly click?: number;
}

/** A link to `url`, or to the application `app` of this server, keeping the other URL parameters. */
export interface LinkWidget {
  readonly k: "link";
  readonly label: string;
  readonly url?: string;
  readonly app?: string | null;
  readonly new_window?: boolean;
  readonly style?: string;
  readonly click?: number;
}

/** A ring (border) or a dot (grow) that moves. `size` is CSS for itself, `style` for what is around it. */
export interface LoadingWidget {
  readonly k: "loading";
  readonly shape?: "border" | "grow";
  readonly color?: string;
  readonly size?: string;
  readonly style?: string;
  readonly click?: number;
  readonly scope?: string;
}

/** GitHub-flavoured Markdown, rendered in the page. */
export interface MarkdownWidget {
  readonly k: "markdown";
  readonly text: string;
  readonly sanitize?: boolean;
  readonly options?: Readonly<Record<string, string | boolean>>;
  readonly style?: string;
  readonly click?: number;
}

/**
 * An item with a value that stays on the page.
 *
 * On the server `body` is an object that becomes a `PinBody` when it is encoded: each sending is a pin.
 */
export interface PinWidget {
  readonly k: "pin";
  readonly body: PinBody;
  readonly style?: string;
  readonly click?: number;
}

/**
 * A bar filled to `value` (0 to 1), which SetProgress moves. `label` None: the percentage.
 *
 * `auto_close`: it is removed once it is set to 1.
 */
export interface ProgressWidget {
  readonly k: "progress";
  readonly name: string;
  readonly value?: number;
  readonly label?: string | null;
  readonly auto_close?: boolean;
  readonly style?: string;
  readonly click?: number;
}

/**
 * A named place that later outputs can go to.
 *
 * `max_items`: with more, those that came first are dropped. 0: no bound.
 */
export interface ScopeWidget {
  readonly k: "scope";
  readonly name: string;
  readonly content?: readonly Widget[];
  readonly max_items?: number;
  readonly style?: string;
  readonly click?: number;
}

/**
 * A box with a scroll bar. Heights in pixels, None: no bound. `max_items` as for Scope.
 *
 * `keep_bottom`: follows its end unless the pointer or the focus is inside.
 */
export interface ScrollableWidget {
  readonly k: "scrollable";
  readonly content?: readonly Widget[];
  readonly min_height?: number | null;
  readonly max_height?: number | null;
  readonly keep_bottom?: boolean;
  readonly border?: boolean;
  readonly max_items?: number;
  readonly style?: string;
  readonly click?: number;
  readonly scope?: string;
}

/** Rows of cells; the first `header` rows are headings. */
export interface TableWidget {
  readonly k: "table";
  readonly rows: readonly (readonly CellContent[])[];
  readonly header?: number;
  readonly style?: string;
  readonly click?: number;
}

/** Tabs, the first of which is open. */
export interface TabsWidget {
  readonly k: "tabs";
  readonly tabs: readonly Tab[];
  readonly style?: string;
  readonly click?: number;
}

/** A Mustache template with its data; the data is null where `slots` put widgets. */
export interface TemplateWidget {
  readonly k: "template";
  readonly template: string;
  readonly data?: unknown;
  readonly slots?: readonly Slot[];
  readonly style?: string;
  readonly click?: number;
}

/** Plain text; never markup. `inline` makes a span instead of a paragraph. */
export interface TextWidget {
  readonly k: "text";
  readonly text: string;
  readonly inline?: boolean;
  readonly style?: string;
  readonly click?: number;
}

/** An output. */
export type Widget =
  | AlertWidget
  | ButtonsWidget
  | CodeWidget
  | CollapseWidget
  | DatatableWidget
  | FileLinkWidget
  | GridWidget
  | HtmlWidget
  | ImageWidget
  | LinkWidget
  | LoadingWidget
  | MarkdownWidget
  | PinWidget
  | ProgressWidget
  | ScopeWidget
  | ScrollableWidget
  | TableWidget
  | TabsWidget
  | TemplateWidget
  | TextWidget;

/** Buttons that end the form. Reports the index of the pressed button, or null. */
export interface ActionsItem {
  readonly k: "actions";
  readonly buttons?: readonly Action[];
  readonly name: string;
  readonly label?: string;
  readonly help_text?: string;
  readonly auto_focus?: boolean;
  readonly watch?: boolean;
  readonly check?: boolean;
  readonly attributes?: Readonly<Record<string, string>>;
}

/** Boxes to tick. Reports the list of ticked indices, each plus `base`. */
export interface CheckboxItem {
  readonly k: "checkbox";
  readonly options?: readonly Option[];
  readonly base?: number;
  readonly inline?: boolean;
  readonly required?: boolean;
  readonly name: string;
  readonly label?: string;
  readonly help_text?: string;
  readonly auto_focus?: boolean;
  readonly watch?: boolean;
  readonly check?: boolean;
  readonly attributes?: Readonly<Record<string, string>>;
}

/**
 * Files, sent over HTTP to `url` (relative to where the app lives). Reports the list of upload tokens.
 *
 * Sizes in bytes, 0: no bound of its own.
 */
export interface FileUploadItem {
  readonly k: "file";
  readonly accept?: string;
  readonly placeholder?: string;
  readonly multiple?: boolean;
  readonly required?: boolean;
  readonly max_size?: number;
  readonly max_total_size?: number;
  readonly url?: string;
  readonly name: string;
  readonly label?: string;
  readonly help_text?: string;
  readonly auto_focus?: boolean;
  readonly watch?: boolean;
  readonly check?: boolean;
  readonly attributes?: Readonly<Record<string, string>>;
}

/** A one-line field. Reports its text (`number` and `float` too). */
export interface InputItem {
  readonly k: "input";
  readonly type?: "color" | "date" | "datetime-local" | "float" | "number" | "password" | "text" | "time" | "url";
  readonly value?: string;
  readonly placeholder?: string;
  readonly required?: boolean;
  readonly readonly?: boolean;
  readonly datalist?: readonly string[];
  readonly action?: string;
  readonly action_callback?: number;
  readonly held?: number;
  readonly name: string;
  readonly label?: string;
  readonly help_text?: string;
  readonly auto_focus?: boolean;
  readonly watch?: boolean;
  readonly check?: boolean;
  readonly attributes?: Readonly<Record<string, string>>;
}

/** One of several. Reports a list with the chosen index plus `base`, or an empty one. */
export interface RadioItem {
  readonly k: "radio";
  readonly options?: readonly Option[];
  readonly base?: number;
  readonly inline?: boolean;
  readonly required?: boolean;
  readonly name: string;
  readonly label?: string;
  readonly help_text?: string;
  readonly auto_focus?: boolean;
  readonly watch?: boolean;
  readonly check?: boolean;
  readonly attributes?: Readonly<Record<string, string>>;
}

/**
 * A drop-down. Reports the list of chosen indices, each plus `base` (one or none unless `multiple`).
 *
 * `native` False is one with search, None leaves it to the page: the latter for several on a desktop.
 */
export interface SelectItem {
  readonly k: "select";
  readonly options?: readonly Option[];
  readonly base?: number;
  readonly multiple?: boolean;
  readonly native?: boolean | null;
  readonly required?: boolean;
  readonly name: string;
  readonly label?: string;
  readonly help_text?: string;
  readonly auto_focus?: boolean;
  readonly watch?: boolean;
  readonly check?: boolean;
  readonly attributes?: Readonly<Record<string, string>>;
}

/** A number in a range. Reports a number. */
export interface SliderItem {
  readonly k: "slider";
  readonly value?: number;
  readonly min_value?: number;
  readonly max_value?: number;
  readonly step?: number;
  readonly required?: boolean;
  readonly name: string;
  readonly label?: string;
  readonly help_text?: string;
  readonly auto_focus?: boolean;
  readonly watch?: boolean;
  readonly check?: boolean;
  readonly attributes?: Readonly<Record<string, string>>;
}

/** Several lines of text, or a code editor when `code` holds its options. Reports its text. */
export interface TextareaItem {
  readonly k: "textarea";
  readonly value?: string;
  readonly placeholder?: string;
  readonly rows?: number;
  readonly required?: boolean;
  readonly readonly?: boolean;
  readonly maxlength?: number;
  readonly minlength?: number;
  readonly code?: Readonly<Record<string, string | boolean | number>> | null;
  readonly name: string;
  readonly label?: string;
  readonly help_text?: string;
  readonly auto_focus?: boolean;
  readonly watch?: boolean;
  readonly check?: boolean;
  readonly attributes?: Readonly<Record<string, string>>;
}

/** One input of a form, or the control of a pin widget. */
export type Item =
  | ActionsItem
  | CheckboxItem
  | FileUploadItem
  | InputItem
  | RadioItem
  | SelectItem
  | SliderItem
  | TextareaItem;

/** One choice of a select, checkbox or radio item. Its value stays on the server. */
export interface Option {
  readonly label: string;
  readonly selected?: boolean;
  readonly disabled?: boolean;
}

/** One tab of Tabs. */
export interface Tab {
  readonly title: string;
  readonly content?: readonly Widget[];
}

/** One button of Buttons. Its value stays on the server: a click reports its index. */
export interface Button {
  readonly label: string;
  readonly color?: string;
  readonly disabled?: boolean;
}

/**
 * A JavaScript function among the options of a Datatable.
 *
 * Told apart from data by its place: `path` leads there from the Datatable's `options` or a column's `args`.
 */
export interface ScriptFunction {
  readonly path: readonly (string | number)[];
  readonly params: readonly string[];
  readonly body: string;
}

/** A column, or a group of them if it has `children`. `path` leads to the value in a record. */
export interface Column {
  readonly path: readonly string[];
  readonly title: string;
  readonly args?: Readonly<Record<string, unknown>>;
  readonly functions?: readonly ScriptFunction[];
  readonly children?: readonly Column[];
}

/** One button of Actions. Its value stays on the server. */
export interface Action {
  readonly label: string;
  readonly type?: "cancel" | "reset" | "submit";
  readonly color?: string;
  readonly disabled?: boolean;
}

/** One cell: a widget, or none for a gap. `row` and `col` count from 1; 0: the next free place. */
export interface Cell {
  readonly content?: readonly Widget[];
  readonly row?: number;
  readonly col?: number;
  readonly rows?: number;
  readonly cols?: number;
}

/**
 * What a pin is made of: an item of `greenio.widgets.items`, whose name is the pin's, and the id that tells it
 * from others that had the name before.
 */
export interface PinBody {
  readonly id: number;
  readonly item: Item;
}

/** A cell that covers several rows or columns. `content` is text or a widget. */
export interface Span {
  readonly content: CellContent;
  readonly row?: number;
  readonly col?: number;
}

/**
 * Where in the data of a template a widget stands: keys and indices from the outside in.
 *
 * Told apart from the data by its place, not by a mark: no data of an author can look like it.
 */
export interface Slot {
  readonly path: readonly (string | number)[];
  readonly content: readonly Widget[];
}

/** What the pin of that id shows. */
export interface PinValue {
  readonly pin: number;
  readonly value: unknown;
}

/** A cell: text, a widget, or a Span (which has no `k`) around either. */
export type CellContent = string | Widget | Span;

/**
 * First word of the server on a connection.
 *
 * `session` is the secret id to resume with; `fresh` means that the page has to start empty (a new
 * session, or a whole page to be shown again); `reconnect` is how long, in seconds, the session
 * outlives a lost connection; `debug` whether errors are shown with their traceback; `limit` how many
 * bytes of JSON the server takes in one frame; `keep` whether a page that was reloaded may resume, too.
 */
export interface Welcome {
  readonly session: string;
  readonly fresh?: boolean;
  readonly reconnect?: number;
  readonly debug?: boolean;
  readonly limit?: number;
  readonly keep?: boolean;
}

/** First word of a page that had a connection before. `fresh`: the page was reloaded and is empty. */
export interface Resume {
  readonly session: string;
  readonly fresh?: boolean;
}

/** A frame to the page. The server assembles it from bytes; visitors inside the process decode it. */
export interface Down {
  readonly w?: Welcome | null;
  readonly s?: number;
  readonly a?: number;
  readonly c?: readonly Command[];
}

/** A frame from the page. Events stay raw until their number says that they are new. */
export interface Up {
  readonly r?: Resume | null;
  readonly s?: number;
  readonly a?: number;
  readonly e?: readonly PageEvent[];
}

/** What an absent key means, by wire name. */
export const COMMAND_DEFAULTS = {
  clear: { hold_height: false },
  close_form: {},
  close_popup: {},
  crash: { traceback: "" },
  datatable: { records: [], ids: [], path: [] },
  download: {},
  end: { reason: "done", message: "" },
  form: { title: "", cancelable: false },
  item_status: { error: null },
  open_app: { new_window: true },
  output: { scope: "ROOT", position: -1 },
  popup: { content: [], size: "normal", implicit_close: true, closable: true },
  reject: { errors: {}, message: "" },
  release_height: {},
  remove: {},
  scope: { container: "ROOT", position: -1, if_exist: "keep", hold_height: false },
  script: { args: {}, request: 0 },
  scroll_to: { position: "top" },
  set_env: { title: null, output_animation: null, auto_scroll_bottom: null, http_pull_interval: null, input_panel_fixed: null, input_panel_min_height: null, input_panel_init_height: null, input_auto_focus: null, output_max_width: null },
  set_progress: { label: null },
  stopping: {},
  sync_pins: {},
  toast: { duration: 2, position: "center", color: "info", click: 0 },
  update_item: {},
  update_pin: {},
} as const;

/** What an absent key means, by wire name. */
export const EVENT_DEFAULTS = {
  blur: { value: null },
  cancel: {},
  change: { value: null },
  click: { value: null },
  dismiss: {},
  draft: { value: null },
  leave: {},
  pin: { value: null, user: true, pin: 0 },
  pins: { values: [], gone: [] },
  release: {},
  reply: { value: null, error: "" },
  submit: {},
} as const;

/** What an absent key means, by wire name. */
export const WIDGET_DEFAULTS = {
  alert: { content: [], closable: false, style: "", click: 0, scope: "" },
  buttons: { callback: 0, small: false, link_style: false, outline: false, group: false, style: "", click: 0 },
  code: { language: "", rows: 0, style: "", click: 0 },
  collapse: { content: [], open: false, style: "", click: 0, scope: "" },
  datatable: { id_path: [], actions: [], action: 0, selected: 0, notify: false, multiple: false, height: "600px", theme: "balham", cell_bar: true, instance: "", options: {}, functions: [], style: "", click: 0 },
  file: { held: 0, style: "", click: 0 },
  grid: { cells: [], columns: "", rows: "", flow: "row", auto_size: "", style: "", click: 0, scope: "" },
  html: { sanitize: false, needs: [], style: "", click: 0 },
  image: { title: "", width: "", height: "", held: 0, style: "", click: 0 },
  link: { url: "", app: null, new_window: false, style: "", click: 0 },
  loading: { shape: "border", color: "dark", size: "", style: "", click: 0, scope: "" },
  markdown: { sanitize: true, options: {}, style: "", click: 0 },
  pin: { style: "", click: 0 },
  progress: { value: 0, label: null, auto_close: false, style: "", click: 0 },
  scope: { content: [], max_items: 0, style: "", click: 0 },
  scrollable: { content: [], min_height: null, max_height: null, keep_bottom: false, border: true, max_items: 0, style: "", click: 0, scope: "" },
  table: { header: 1, style: "", click: 0 },
  tabs: { style: "", click: 0 },
  template: { data: null, slots: [], style: "", click: 0 },
  text: { inline: false, style: "", click: 0 },
} as const;

/** What an absent key means, by wire name. */
export const ITEM_DEFAULTS = {
  actions: { buttons: [], label: "", help_text: "", auto_focus: false, watch: false, check: false, attributes: {} },
  checkbox: { options: [], base: 0, inline: false, required: false, label: "", help_text: "", auto_focus: false, watch: false, check: false, attributes: {} },
  file: { accept: "", placeholder: "", multiple: false, required: false, max_size: 0, max_total_size: 0, url: "", label: "", help_text: "", auto_focus: false, watch: false, check: false, attributes: {} },
  input: { type: "text", value: "", placeholder: "", required: false, readonly: false, datalist: [], action: "", action_callback: 0, held: 0, label: "", help_text: "", auto_focus: false, watch: false, check: false, attributes: {} },
  radio: { options: [], base: 0, inline: false, required: false, label: "", help_text: "", auto_focus: false, watch: false, check: false, attributes: {} },
  select: { options: [], base: 0, multiple: false, native: true, required: false, label: "", help_text: "", auto_focus: false, watch: false, check: false, attributes: {} },
  slider: { value: 0, min_value: 0, max_value: 100, step: 1, required: false, label: "", help_text: "", auto_focus: false, watch: false, check: false, attributes: {} },
  textarea: { value: "", placeholder: "", rows: 6, required: false, readonly: false, maxlength: 0, minlength: 0, code: null, label: "", help_text: "", auto_focus: false, watch: false, check: false, attributes: {} },
} as const;

/** What an absent key means, by type. */
export const PART_DEFAULTS = {
  Action: { type: "submit", color: "primary", disabled: false },
  Button: { color: "primary", disabled: false },
  Cell: { content: [], row: 0, col: 0, rows: 1, cols: 1 },
  Column: { args: {}, functions: [], children: [] },
  Down: { w: null, s: 0, a: 0, c: [] },
  Option: { selected: false, disabled: false },
  PinBody: {},
  PinValue: {},
  Resume: { fresh: false },
  ScriptFunction: {},
  Slot: {},
  Span: { row: 1, col: 1 },
  Tab: { content: [] },
  Up: { r: null, s: 0, a: 0, e: [] },
  Welcome: { fresh: false, reconnect: 0, debug: false, limit: 4194304, keep: false },
} as const;

/** Why a connection ends. Below 4000: RFC 6455 section 7.4.1. */
export const CLOSE = {
  DONE: 1000,
  GOING_AWAY: 1001,
  PROTOCOL: 1002,
  UNSUPPORTED: 1003,
  ENCODING: 1007,
  POLICY: 1008,
  TOO_BIG: 1009,
  INTERNAL: 1011,
  EXPIRED: 4001,
  TAKEN_OVER: 4002,
  FULL: 4003,
} as const;

/** Characters that the name of an item, a pin or a form value may have. */
export const NAME_LENGTH = 256;

/** Bytes. What a server takes in one frame, unless its Welcome says less. */
export const MESSAGE_BYTES = 4194304;
