/** The table of items: a kind that is declared in Python and has no field here does not compile. */
import { itemWithDefaults, type ItemKind, type ItemOf } from "../protocol/defaults";
import type { Item } from "../protocol/generated";
import { LazyChunk } from "../runtime/lazy_chunk";
import { ActionsField } from "./actions";
import { CheckboxField } from "./checkbox";
import type { Field, FieldHost } from "./field";
import { InputField } from "./input";
import { RadioField } from "./radio";
import { SelectField } from "./select";
import { TextareaField } from "./textarea";

interface FieldClass<K extends ItemKind> {
  new (item: ItemOf<K>, host: FieldHost): Field;
  /** Return the chunks that have to be loaded before the field is created. */
  chunks?(item: ItemOf<K>): readonly LazyChunk<unknown>[];
}

/** Fields that few pages need: each is a chunk. */
const LAZY = {
  audio: new LazyChunk(async () => (await import("./capture/fields")).AudioField),
  camera: new LazyChunk(async () => (await import("./capture/fields")).CameraField),
  chat: new LazyChunk(async () => (await import("./chat/chat_field")).ChatField),
  date_range: new LazyChunk(async () => (await import("./ranges/date_range")).DateRangeField),
  file: new LazyChunk(async () => (await import("./file")).FileField),
  location: new LazyChunk(async () => (await import("./capture/fields")).LocationField),
  range_slider: new LazyChunk(async () => (await import("./ranges/range_slider")).RangeSliderField),
  rating: new LazyChunk(async () => (await import("./ranges/rating")).RatingField),
  signature: new LazyChunk(async () => (await import("./capture/fields")).SignatureField),
  slider: new LazyChunk(async () => (await import("./slider")).SliderField),
  table_editor: new LazyChunk(async () => (await import("./table/table_field")).TableField),
} as const;

type LazyKind = keyof typeof LAZY;

const FIELDS: { readonly [K in Exclude<ItemKind, LazyKind>]: FieldClass<K> } = {
  actions: ActionsField,
  checkbox: CheckboxField,
  input: InputField,
  radio: RadioField,
  select: SelectField,
  textarea: TextareaField,
};

function classOf(item: Item): FieldClass<ItemKind> | undefined {
  // The table's type ties each kind to its class; a lookup by a variable kind loses that tie.
  return (item.k in LAZY ? LAZY[item.k as LazyKind].get() : FIELDS[item.k as keyof typeof FIELDS]) as
    FieldClass<ItemKind> | undefined;
}

/** Return the chunks that have to be loaded before the field of an item is created. */
export function fieldChunks(item: Item): readonly LazyChunk<unknown>[] {
  if (item.k in LAZY) return [LAZY[item.k as LazyKind]];
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
