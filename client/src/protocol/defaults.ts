import {
  COMMAND_DEFAULTS,
  ITEM_DEFAULTS,
  PART_DEFAULTS,
  WIDGET_DEFAULTS,
  type Action,
  type Button,
  type Cell,
  type Column,
  type Command,
  type Item,
  type Option,
  type Span,
  type TableColumn,
  type Welcome,
  type Widget,
} from "./generated";

/** `T` with every key present, for each member of a union by itself. */
export type Complete<T> = T extends unknown ? Required<T> : never;

export type CommandName = Command["t"];
export type WidgetKind = Widget["k"];
export type ItemKind = Item["k"];

type Commands = { readonly [Name in CommandName]: Complete<Extract<Command, { t: Name }>> };
type Widgets = { readonly [Kind in WidgetKind]: Complete<Extract<Widget, { k: Kind }>> };
type Items = { readonly [Kind in ItemKind]: Complete<Extract<Item, { k: Kind }>> };

/** The complete command, widget or item of one name. A lookup, so that it also works in generic code. */
export type CommandOf<Name extends CommandName> = Commands[Name];
export type WidgetOf<Kind extends WidgetKind> = Widgets[Kind];
export type ItemOf<Kind extends ItemKind> = Items[Kind];

interface Parts {
  readonly Action: Action;
  readonly Button: Button;
  readonly Cell: Cell;
  readonly Column: Column;
  readonly Option: Option;
  readonly Span: Span;
  readonly TableColumn: TableColumn;
  readonly Welcome: Welcome;
}

export function isCommandName(name: unknown): name is CommandName {
  return typeof name === "string" && Object.hasOwn(COMMAND_DEFAULTS, name);
}

export function isWidgetKind(kind: unknown): kind is WidgetKind {
  return typeof kind === "string" && Object.hasOwn(WIDGET_DEFAULTS, kind);
}

export function isItemKind(kind: unknown): kind is ItemKind {
  return typeof kind === "string" && Object.hasOwn(ITEM_DEFAULTS, kind);
}

// The server omits keys that have their default value; these functions fill them in, so that each default is
// declared once. TypeScript cannot follow the lookup by name: the casts rely on generated/, where both sides come
// from one declaration.

export function commandWithDefaults<T extends Command>(command: T): Complete<T> {
  return { ...COMMAND_DEFAULTS[command.t], ...command } as unknown as Complete<T>;
}

export function widgetWithDefaults<T extends Widget>(widget: T): Complete<T> {
  return { ...WIDGET_DEFAULTS[widget.k], ...widget } as unknown as Complete<T>;
}

export function itemWithDefaults<T extends Item>(item: T): Complete<T> {
  return { ...ITEM_DEFAULTS[item.k], ...item } as unknown as Complete<T>;
}

/** Complete a part of a widget, item or frame by the name of its type: `partWithDefaults("Button", button)`. */
export function partWithDefaults<Name extends keyof Parts>(
  name: Name,
  part: Parts[Name],
): Complete<Parts[Name]> {
  return { ...PART_DEFAULTS[name], ...part } as unknown as Complete<Parts[Name]>;
}
