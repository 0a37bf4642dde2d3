/** A shown output. */
import type { CommandOf } from "../protocol/defaults";

/** A command that changes an output which is on the page. */
export type ViewPatch =
  | CommandOf<"append_output">
  | CommandOf<"datatable">
  | CommandOf<"set_progress">
  | CommandOf<"terminal_end">
  | CommandOf<"terminal_mode">
  | CommandOf<"terminal_write">
  | CommandOf<"update_output">
  | CommandOf<"update_pin">;

export interface View {
  readonly element: HTMLElement;
  /** Apply a change in place. Returns false for a change of another kind of view. */
  update?(patch: ViewPatch): boolean;
  /** Release resources. Called once, when the element has left the page or will not be shown. */
  dispose?(): void;
}
