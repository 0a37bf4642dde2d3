// Made by client/generate.py from greenio/protocol and greenio/widgets. Change those, then run it again.

/** The user left an item that has a check. */
export interface BlurPageEvent {
  readonly t: "blur";
  readonly form: number;
  readonly name: string;
  readonly value?: unknown;
}

/** The form was cancelled. */
export interface CancelPageEvent {
  readonly t: "cancel";
  readonly form: number;
}

/** The user edited an item that asked to be told. */
export interface ChangePageEvent {
  readonly t: "change";
  readonly form: number;
  readonly name: string;
  readonly value?: unknown;
}

/** A callback's widget was used; `value` depends on the widget (a button's index, a selection). */
export interface ClickPageEvent {
  readonly t: "click";
  readonly callback: number;
  readonly value?: unknown;
}

/** The user has closed the popup whose body is the scope `scope`, on a page that may be shown again. */
export interface DismissPageEvent {
  readonly t: "dismiss";
  readonly scope: string;
}

/** What the user has entered into an item of an open form so far, for a page that may be shown again. */
export interface DraftPageEvent {
  readonly t: "draft";
  readonly form: number;
  readonly name: string;
  readonly value?: unknown;
}

/** The page is going away for good: no need to wait for a reconnection. */
export interface LeavePageEvent {
  readonly t: "leave";
}

/** The user has changed the pin of that id. `name` and `user` are for readers of logs. */
export interface PinChangePageEvent {
  readonly t: "pin";
  readonly name: string;
  readonly value?: unknown;
  readonly user?: boolean;
  readonly pin?: number;
}

/**
 * Pins that have appeared, or were changed by the server, and those that have left the page or found no place.
 *
 * Comes before the acknowledgement of the commands that caused it.
 */
export interface PinReportPageEvent {
  readonly t: "pins";
  readonly values?: readonly PinValue[];
  readonly gone?: readonly number[];
}

/** Widgets with these callbacks left the page: the server may forget them. */
export interface ReleasePageEvent {
  readonly t: "release";
  readonly callbacks: readonly number[];
}

/** The answer to the request `request` of a command. `error` is for the log. */
export interface ReplyPageEvent {
  readonly t: "reply";
  readonly request: number;
  readonly value?: unknown;
  readonly error?: string;
}

/** The form `form` was submitted; `values` hold what each item reports, by item name. */
export interface SubmitPageEvent {
  readonly t: "submit";
  readonly form: number;
  readonly values: Readonly<Record<string, unknown>>;
}

/** What the page tells the server. (Event is the browser's word.) */
export type PageEvent =
  | BlurPageEvent
  | CancelPageEvent
  | ChangePageEvent
  | ClickPageEvent
  | DismissPageEvent
  | DraftPageEvent
  | LeavePageEvent
  | PinChangePageEvent
  | PinReportPageEvent
  | ReleasePageEvent
  | ReplyPageEvent
  | SubmitPageEvent;

/** What the pin of that id shows. */
export interface PinValue {
  readonly pin: number;
  readonly value: unknown;
}
