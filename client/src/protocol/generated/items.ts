// Made by client/generate.py from greenio/protocol and greenio/widgets. Change those, then run it again.

/** Buttons that end the form. Reports the index of the pressed button, or null. */
export interface ActionsItem {
  readonly k: "actions";
  readonly buttons?: readonly Action[];
  readonly name: string;
  readonly label?: string;
  readonly help_text?: string;
  readonly auto_focus?: boolean;
  readonly watch?: boolean;
  readonly check?: boolean;
  readonly attributes?: Readonly<Record<string, string>>;
}

/** Boxes to tick. Reports the list of ticked indices, each plus `base`. */
export interface CheckboxItem {
  readonly k: "checkbox";
  readonly options?: readonly Option[];
  readonly base?: number;
  readonly inline?: boolean;
  readonly required?: boolean;
  readonly name: string;
  readonly label?: string;
  readonly help_text?: string;
  readonly auto_focus?: boolean;
  readonly watch?: boolean;
  readonly check?: boolean;
  readonly attributes?: Readonly<Record<string, string>>;
}

/**
 * Files, sent over HTTP to `url` (relative to where the app lives). Reports the list of upload tokens.
 *
 * Sizes in bytes, 0: no bound of its own.
 */
export interface FileUploadItem {
  readonly k: "file";
  readonly accept?: string;
  readonly placeholder?: string;
  readonly multiple?: boolean;
  readonly required?: boolean;
  readonly max_size?: number;
  readonly max_total_size?: number;
  readonly url?: string;
  readonly name: string;
  readonly label?: string;
  readonly help_text?: string;
  readonly auto_focus?: boolean;
  readonly watch?: boolean;
  readonly check?: boolean;
  readonly attributes?: Readonly<Record<string, string>>;
}

/** A one-line field. Reports its text (`number` and `float` too). */
export interface InputItem {
  readonly k: "input";
  readonly type?: "color" | "date" | "datetime-local" | "float" | "number" | "password" | "text" | "time" | "url";
  readonly value?: string;
  readonly placeholder?: string;
  readonly required?: boolean;
  readonly readonly?: boolean;
  readonly datalist?: readonly string[];
  readonly action?: string;
  readonly action_callback?: number;
  readonly held?: number;
  readonly name: string;
  readonly label?: string;
  readonly help_text?: string;
  readonly auto_focus?: boolean;
  readonly watch?: boolean;
  readonly check?: boolean;
  readonly attributes?: Readonly<Record<string, string>>;
}

/** One of several. Reports a list with the chosen index plus `base`, or an empty one. */
export interface RadioItem {
  readonly k: "radio";
  readonly options?: readonly Option[];
  readonly base?: number;
  readonly inline?: boolean;
  readonly required?: boolean;
  readonly name: string;
  readonly label?: string;
  readonly help_text?: string;
  readonly auto_focus?: boolean;
  readonly watch?: boolean;
  readonly check?: boolean;
  readonly attributes?: Readonly<Record<string, string>>;
}

/**
 * A drop-down. Reports the list of chosen indices, each plus `base` (one or none unless `multiple`).
 *
 * `native` False is one with search, None leaves it to the page: the latter for several on a desktop.
 */
export interface SelectItem {
  readonly k: "select";
  readonly options?: readonly Option[];
  readonly base?: number;
  readonly multiple?: boolean;
  readonly native?: boolean | null;
  readonly required?: boolean;
  readonly name: string;
  readonly label?: string;
  readonly help_text?: string;
  readonly auto_focus?: boolean;
  readonly watch?: boolean;
  readonly check?: boolean;
  readonly attributes?: Readonly<Record<string, string>>;
}

/** A number in a range. Reports a number. */
export interface SliderItem {
  readonly k: "slider";
  readonly value?: number;
  readonly min_value?: number;
  readonly max_value?: number;
  readonly step?: number;
  readonly required?: boolean;
  readonly name: string;
  readonly label?: string;
  readonly help_text?: string;
  readonly auto_focus?: boolean;
  readonly watch?: boolean;
  readonly check?: boolean;
  readonly attributes?: Readonly<Record<string, string>>;
}

/** Several lines of text, or a code editor when `code` holds its options. Reports its text. */
export interface TextareaItem {
  readonly k: "textarea";
  readonly value?: string;
  readonly placeholder?: string;
  readonly rows?: number;
  readonly required?: boolean;
  readonly readonly?: boolean;
  readonly maxlength?: number;
  readonly minlength?: number;
  readonly code?: Readonly<Record<string, string | boolean | number>> | null;
  readonly name: string;
  readonly label?: string;
  readonly help_text?: string;
  readonly auto_focus?: boolean;
  readonly watch?: boolean;
  readonly check?: boolean;
  readonly attributes?: Readonly<Record<string, string>>;
}

/** One input of a form, or the control of a pin widget. */
export type Item =
  | ActionsItem
  | CheckboxItem
  | FileUploadItem
  | InputItem
  | RadioItem
  | SelectItem
  | SliderItem
  | TextareaItem;

/** One choice of a select, checkbox or radio item. Its value stays on the server. */
export interface Option {
  readonly label: string;
  readonly selected?: boolean;
  readonly disabled?: boolean;
}

/** One button of Actions. Its value stays on the server. */
export interface Action {
  readonly label: string;
  readonly type?: "cancel" | "reset" | "submit";
  readonly color?: string;
  readonly disabled?: boolean;
}
