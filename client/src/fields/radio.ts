import type { ItemOf } from "../protocol/defaults";
import { ChoicesField } from "./choices";
import type { FieldHost } from "./field";

export class RadioField extends ChoicesField<ItemOf<"radio">> {
  constructor(item: ItemOf<"radio">, host: FieldHost) {
    super(item, host, "radio");
  }

  override focus(): void {
    // The chosen one is the one that Tab reaches.
    const chosen = this.boxes.find((box) => box.checked);
    if (chosen) chosen.focus();
    else super.focus();
  }
}
