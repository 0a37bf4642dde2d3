/** The button that copies a block of code. */
import { copyText } from "../dom/copy";
import { element } from "../dom/element";
import type { Messages } from "../i18n/messages";

/** Milliseconds for which the button shows that the text was copied. */
const CONFIRMATION = 1500;

export function createCopyButton(block: HTMLElement, messages: Messages): HTMLElement {
  const label = messages.text("copy");
  const button = element("button", {
    type: "button",
    class: "btn btn-sm btn-default",
    "aria-label": label,
    title: label,
  });
  button.addEventListener("click", () => {
    if (!copy(block)) return;
    button.classList.add("webio-copied");
    button.setAttribute("aria-label", messages.text("copied"));
    setTimeout(() => {
      button.classList.remove("webio-copied");
      button.setAttribute("aria-label", label);
    }, CONFIRMATION);
  });
  return element("span", { class: "webio-copy" }, button);
}

function copy(block: HTMLElement): boolean {
  const code = block.querySelector("code") ?? block;
  if (copyText(code.textContent)) return true;
  getSelection()?.selectAllChildren(code); // for the keyboard or the browser's menu
  return false;
}
