/**
 * Keeps letters out of number fields while typing. A refused insertion leaves the rest of the text alone;
 * blanks around a pasted number are dropped, and a comma in a decimal is read as a point.
 */

/** What may stand in a field while it is being typed, complete or not. */
const TYPING = {
  number: /^[+-]?\d*$/,
  float: /^[+-]?\d*\.?\d*(?:(?<=\d\.?)e[+-]?\d*)?$/i,
} as const;

const COMPLETE = {
  number: /^[+-]?\d+$/,
  float: /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i,
} as const;

export type NumberType = keyof typeof TYPING;

export function isNumber(type: NumberType, text: string): boolean {
  return COMPLETE[type].test(text);
}

/** The text to insert instead of `data`, or null if nothing of it may be inserted. */
export function accepted(type: NumberType, before: string, data: string, after: string): string | null {
  const trimmed = data.trim();
  const candidates = type === "float" ? [trimmed, trimmed.replace(",", ".")] : [trimmed];
  return candidates.find((text) => TYPING[type].test(before + text + after)) ?? null;
}

export function filterNumbers(control: HTMLInputElement, type: NumberType): void {
  let good = control.value;
  control.addEventListener("beforeinput", (event) => {
    const data = event.data;
    // Composed text (phones, input methods) cannot be refused here: "input" below restores it.
    if (data === null || !event.cancelable || event.isComposing) return;
    // Number fields do not tell where the cursor is: then the inserted part is judged by itself.
    const start = control.selectionStart ?? 0;
    const end = control.selectionEnd ?? 0;
    const known = control.selectionStart !== null;
    const text = accepted(
      type,
      known ? control.value.slice(0, start) : "",
      data,
      known ? control.value.slice(end) : "",
    );
    if (text === data) return;
    event.preventDefault();
    if (text) document.execCommand("insertText", false, text);
  });
  control.addEventListener("input", (event) => {
    if (event instanceof InputEvent && event.isComposing) return;
    const inserting = event instanceof InputEvent && event.inputType.startsWith("insert");
    // A number field hides what it cannot read: "15-" looks empty. A lone sign at the start may stay.
    const unreadable = control.validity.badInput && inserting && good !== "";
    if (!unreadable && TYPING[type].test(control.value)) good = control.value;
    else control.value = good;
  });
}
