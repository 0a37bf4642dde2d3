/** The table of items: a kind that is declared in Python and has no field here does not compile. */
import { itemWithDefaults, type ItemKind, type ItemOf } from "../protocol/defaults";
import type { Item } from "../protocol/generated";
import type { LazyChunk } from "../runtime/lazy_chunk";
import { ActionsField } from "./actions";
import { CheckboxField } from "./checkbox";
import type { Field, FieldHost } from "./field";
import { FileField } from "./file";
import { InputField } from "./input";
import { RadioField } from "./radio";
import { SelectField } from "./select";
import { SliderField } from "./slider";
import { TextareaField } from "./textarea";

interface FieldClass<K extends ItemKind> {
  new (item: ItemOf<K>, host: FieldHost): Field;
  /** Return the chunks that have to be loaded before the field is created. */
  chunks?(item: ItemOf<K>): readonly LazyChunk<unknown>[];
}

const FIELDS: { readonly [K in ItemKind]: FieldClass<K> } = {
  actions: ActionsField,
  checkbox: CheckboxField,
  file: FileField,
  input: InputField,
  radio: RadioField,
  select: SelectField,
  slider: SliderField,
  textarea: TextareaField,
};

function classOf(item: Item): FieldClass<ItemKind> | undefined {
  // The table's type ties each kind to its class; a lookup by a variable kind loses that tie.
  return FIELDS[item.k] as FieldClass<ItemKind> | undefined;
}

/** Return the chunks that have to be loaded before the field of an item is created. */
export function fieldChunks(item: Item): readonly LazyChunk<unknown>[] {
  return classOf(item)?.chunks?.(itemWithDefaults(item)) ?? [];
}

/**
 * Create the field of an item, whose chunks have been loaded.
 *
 * @throws Error for an unknown kind.
 */
export function createField(item: Item, host: FieldHost): Field {
  const Class = classOf(item);
  if (!Class) throw new Error(`This page does not know items of kind "${item.k}"`);
  return new Class(itemWithDefaults(item), host);
}
