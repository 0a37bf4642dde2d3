// Made by client/generate.py from greenio/protocol and greenio/widgets. Change those, then run it again.

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
