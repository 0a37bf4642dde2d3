/** Offers to copy a block of code, by a button that is loaded when the pointer or the focus first comes to the block. */
import type { Messages } from "../i18n/messages";

export function offerCopying(block: HTMLElement, messages: Messages): void {
  const add = (): void => {
    block.removeEventListener("pointerenter", add);
    block.removeEventListener("focusin", add);
    import("./copy_button").then(
      ({ createCopyButton }) => block.prepend(createCopyButton(block, messages)),
      (reason: unknown) => console.warn("Code cannot be copied by a button", reason),
    );
  };
  block.addEventListener("pointerenter", add);
  block.addEventListener("focusin", add);
}
