import type { ItemOf } from "../protocol/defaults";
import { ChoicesField } from "./choices";
import type { FieldHost } from "./field";

export class CheckboxField extends ChoicesField<ItemOf<"checkbox">> {
  constructor(item: ItemOf<"checkbox">, host: FieldHost) {
    super(item, host, "checkbox");
  }

  // Browsers know "required" for one box only, not for one of several.
  override problem(): string | null {
    return this.isRequired && this.isEmpty ? this.host.messages.text("choose_one") : null;
  }
}
