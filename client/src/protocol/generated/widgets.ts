// Made by client/generate.py from greenio/protocol and greenio/widgets. Change those, then run it again.

import type { Item } from "./items";

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

/** A cell: text, a widget, or a Span (which has no `k`) around either. */
export type CellContent = string | Widget | Span;

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
