import type { Field } from "../fields/field";

/** Events of a form, which are sent to the server. */
export interface FormEvents {
  /** Returns false if the event could not be sent: the user may try again. */
  submitted(form: number, values: Record<string, unknown>): boolean;
  cancelled(form: number): boolean;
  changed(form: number, name: string, value: unknown): void;
  blurred(form: number, name: string, value: unknown): void;
  /** The user has changed an editable table. */
  edited(form: number, name: string, batch: string, changes: readonly unknown[]): void;
  /** The user has changed a field, whether the change is reported or not. */
  drafted(form: number, field: Field): void;
  actionClicked(callback: number): void;
  /** A field needs an answer of the server. */
  asked(callback: number, value: unknown): void;
  /** A check of the page itself has failed. */
  rejected(): void;
  /** Whether the session has ended. */
  isSessionEnded(): boolean;
}
