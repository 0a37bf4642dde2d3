/**
 * Rejects letters in number fields while typing. A rejected insertion does not change the text; blanks around a
 * pasted number are removed, and a comma in a decimal becomes a point.
 */

/** Numbers that are being typed, complete or not. */
const PARTIAL = {
  number: /^[+-]?\d*$/,
  float: /^[+-]?\d*\.?\d*(?:(?<=\d\.?)e[+-]?\d*)?$/i,
} as const;

const COMPLETE = {
  number: /^[+-]?\d+$/,
  float: /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i,
} as const;

export type NumberType = keyof typeof PARTIAL;

export function isNumber(type: NumberType, text: string): boolean {
  return COMPLETE[type].test(text);
}

/** Return the text to insert instead of `data`, or null if nothing may be inserted. */
export function acceptedText(type: NumberType, before: string, data: string, after: string): string | null {
  const trimmed = data.trim();
  const candidates = type === "float" ? [trimmed, trimmed.replace(",", ".")] : [trimmed];
  return candidates.find((text) => PARTIAL[type].test(before + text + after)) ?? null;
}

export function filterNumbers(control: HTMLInputElement, type: NumberType): void {
  let lastValid = control.value;
  control.addEventListener("beforeinput", (event) => {
    const data = event.data;
    // Composed text (phones, input methods) cannot be rejected here: "input" below restores the value.
    if (data === null || !event.cancelable || event.isComposing) return;
    // Number fields do not expose the cursor: then the inserted part is checked by itself.
    const start = control.selectionStart ?? 0;
    const end = control.selectionEnd ?? 0;
    const known = control.selectionStart !== null;
    const text = acceptedText(
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
    // The value of a number field is empty while its text is invalid, as "15-" is. A lone sign at the start is allowed.
    const unreadable = control.validity.badInput && inserting && lastValid !== "";
    if (!unreadable && PARTIAL[type].test(control.value)) lastValid = control.value;
    else control.value = lastValid;
  });
}
