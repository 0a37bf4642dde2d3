/** The base of fields whose texts come with them, in the user's language, and whose controls are buttons. */
import { element } from "../../dom/element";
import type { Complete } from "../../protocol/defaults";
import type { Item } from "../../protocol/generated";
import { Field } from "../field";
import "./capture.scss";

type ItemWithTexts = Extract<Complete<Item>, { readonly k: "audio" | "camera" | "location" | "signature" }>;

export abstract class TextsField<I extends ItemWithTexts> extends Field<I> {
  protected text(id: string): string {
    return this.item.texts[id] ?? id;
  }

  protected button(id: string, press: () => void): HTMLButtonElement {
    const button = element(
      "button",
      { type: "button", class: "btn btn-light", "data-action": id },
      this.text(id),
    );
    this.host.messages.mark(button).addEventListener("click", press);
    return button;
  }

  /** Return the element for what happens, which is read aloud. */
  protected note(): HTMLElement {
    return this.host.messages.mark(element("div", { class: "webio-capture-note", role: "status" }));
  }

  /** Whether nothing may be changed: the form is being sent, or the session has ended. */
  protected get isLocked(): boolean {
    return this.host.isSessionEnded || this.group.closest("form[aria-busy]") !== null;
  }

  override focus(): void {
    const buttons = this.controls as readonly HTMLButtonElement[];
    buttons.find((one) => !one.hidden && !one.disabled)?.focus();
  }

  /** The button that was pressed is hidden now: the next one has its focus. */
  protected focusWithin(): void {
    const active = document.activeElement;
    if (active === document.body || (active instanceof HTMLElement && active.hidden)) this.focus();
  }
}
