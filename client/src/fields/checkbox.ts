import type { ItemOf } from "../protocol/defaults";
import { ChoicesField } from "./choices";
import type { FieldHost } from "./field";

export class CheckboxField extends ChoicesField<ItemOf<"checkbox">> {
  constructor(item: ItemOf<"checkbox">, host: FieldHost) {
    super(item, host, "checkbox");
  }

  // Browsers check "required" of each single box, not of a group.
  override validate(): string | null {
    return this.isRequired && this.isEmpty ? this.host.messages.text("choose_one") : null;
  }
}
