/** The table of items: a kind that is declared in Python and has no field here does not compile. */
import { itemWithDefaults, type ItemKind, type ItemOf } from "../protocol/defaults";
import type { Item } from "../protocol/generated";
import { ActionsField } from "./actions";
import { CheckboxField } from "./checkbox";
import type { Field, FieldHost } from "./field";
import { FileField } from "./file";
import { InputField } from "./input";
import { RadioField } from "./radio";
import { SelectField } from "./select";
import { SliderField } from "./slider";
import { TextareaField } from "./textarea";

type FieldClass<K extends ItemKind> = new (item: ItemOf<K>, host: FieldHost) => Field;

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

/**
 * Create the field of an item.
 *
 * @throws Error for an unknown kind.
 */
export function createField(item: Item, host: FieldHost): Field {
  // The table's type ties each kind to its class; a lookup by a variable kind loses that tie.
  const Class = FIELDS[item.k] as (new (item: unknown, host: FieldHost) => Field) | undefined;
  if (!Class) throw new Error(`Unknown kind of item: "${item.k}"`);
  return new Class(itemWithDefaults(item), host);
}
