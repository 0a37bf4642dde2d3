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
  type Welcome,
  type Widget,
} from "./generated";

/** `T` with every key present, for each member of a union by itself. */
export type Full<T> = T extends unknown ? Required<T> : never;

export type CommandName = Command["t"];
export type WidgetKind = Widget["k"];
export type ItemKind = Item["k"];

type Commands = { readonly [Name in CommandName]: Full<Extract<Command, { t: Name }>> };
type Widgets = { readonly [Kind in WidgetKind]: Full<Extract<Widget, { k: Kind }>> };
type Items = { readonly [Kind in ItemKind]: Full<Extract<Item, { k: Kind }>> };

/** The complete command, widget or item of one name. (By lookup, so that they work in generic code, too.) */
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

// The server leaves out what has its default value; these put it back, so that no default is written twice.
// TypeScript cannot follow the lookup by name: the casts rest on generated/, where both sides come from
// one declaration.

export function completeCommand<T extends Command>(command: T): Full<T> {
  return { ...COMMAND_DEFAULTS[command.t], ...command } as unknown as Full<T>;
}

export function completeWidget<T extends Widget>(widget: T): Full<T> {
  return { ...WIDGET_DEFAULTS[widget.k], ...widget } as unknown as Full<T>;
}

export function completeItem<T extends Item>(item: T): Full<T> {
  return { ...ITEM_DEFAULTS[item.k], ...item } as unknown as Full<T>;
}

/** A part of a widget, item or frame by the name of its type: `completePart("Button", button)`. */
export function completePart<Name extends keyof Parts>(name: Name, part: Parts[Name]): Full<Parts[Name]> {
  return { ...PART_DEFAULTS[name], ...part } as unknown as Full<Parts[Name]>;
}
