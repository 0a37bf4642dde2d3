/**
 * The text of number fields. It stays as the user has typed or pasted it: a text that is no number is refused as a
 * whole, never repaired, because 1,500 without its comma, or 12.50 without its point, is another number.
 */

export type NumberType = "number" | "float";

/** As greenio/input/fields/conversion.py has them: a comma that may separate thousands is no decimal point. */
const NUMBERS = {
  number: /^[+-]?\d+$/,
  float: /^[+-]?(?:\d+\.?\d*|\.\d+|(?!(?:[1-9]\d{0,2}),\d{3}(?!\d))\d*,\d+)(?:e[+-]?\d+)?$/i,
} as const;

/** Characters that browsers leave in a control of type "number"; they drop others without a word. */
const KEPT_BY_BROWSERS = /^[-+.e\d]*$/i;

export function isNumber(type: NumberType, text: string): boolean {
  return NUMBERS[type].test(text.trim());
}

/**
 * Let a control of type "number" show whatever is typed or pasted. It becomes a text control with the first character
 * that the browser would drop, and a number control again when it is left with a whole number.
 */
export function keepTypedText(control: HTMLInputElement): void {
  control.addEventListener("beforeinput", (event) => {
    const data = event.data;
    if (control.type !== "number" || data === null || !event.cancelable || event.isComposing) return;
    if (KEPT_BY_BROWSERS.test(data.trim())) return;
    event.preventDefault();
    // Number controls do not expose the cursor: the text goes to the end, unless all of the text is selected.
    const replacesAll = document.getSelection()?.toString() === control.value;
    const text = (replacesAll ? "" : control.value) + data;
    control.type = "text";
    control.value = text;
    control.setSelectionRange(text.length, text.length);
    control.dispatchEvent(new InputEvent("input", { bubbles: true, data, inputType: event.inputType }));
  });
  control.addEventListener("blur", () => {
    const isPlain = control.value === "" || isNumber("number", control.value);
    if (control.type === "text" && !control.readOnly && isPlain) showAs(control, "number");
  });
}

/** Change the type of a control; the text stays where the type allows it. */
export function showAs(control: HTMLInputElement, type: string): void {
  const text = control.value.trim();
  control.type = type;
  control.value = text;
}
