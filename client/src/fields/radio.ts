import type { ItemOf } from "../protocol/defaults";
import { ChoicesField } from "./choices";
import type { FieldHost } from "./field";

export class RadioField extends ChoicesField<ItemOf<"radio">> {
  constructor(item: ItemOf<"radio">, host: FieldHost) {
    super(item, host, "radio");
  }

  override focus(): void {
    // Tab reaches the selected button.
    const selected = this.boxes.find((box) => box.checked);
    if (selected) selected.focus();
    else super.focus();
  }
}
