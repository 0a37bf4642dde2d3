/** Submits a form by keyboard: Enter from one-line fields, Ctrl+Enter (Cmd+Enter) from all that are typed into. */

/** Types of inputs in which Enter has another meaning. */
const OTHER_INPUTS: ReadonlySet<string> = new Set(["file", "color", "button"]);

/** @param submitButton - returns the button to press; undefined if none may be pressed now. */
export function submitByKeyboard(
  form: HTMLFormElement,
  submitButton: () => HTMLButtonElement | undefined,
): void {
  form.addEventListener("keydown", (event) => {
    if (!isSubmission(event)) return;
    // Browsers would use the first submit button of the form, or none if that is disabled.
    event.preventDefault();
    const button = submitButton();
    if (button) form.requestSubmit(button);
  });
}

function isSubmission(event: KeyboardEvent): boolean {
  const { target } = event;
  if (event.key !== "Enter" || event.isComposing || !(target instanceof HTMLElement)) return false;
  const isEditor = target.closest(".cm-content") !== null;
  // The editor prevents the default of Ctrl+Enter, so that it inserts no line.
  if (event.defaultPrevented && !isEditor) return false;
  if (target instanceof HTMLInputElement && !OTHER_INPUTS.has(target.type)) return true;
  const hasModifier = event.ctrlKey || event.metaKey;
  return hasModifier && (isEditor || target instanceof HTMLTextAreaElement);
}
