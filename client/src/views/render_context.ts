/** What a renderer gets to know of the page. One small file per kind; index.ts holds the table of them. */
import type { PinBody, Widget } from "../protocol/generated";
import type { Messages } from "../i18n/messages";
import type { WidgetKind, WidgetOf } from "../protocol/defaults";

/** Makes the element of a widget whose absent keys have been filled in. */
export type Renderer<K extends WidgetKind> = (widget: WidgetOf<K>, page: Surroundings) => HTMLElement;

export interface Surroundings {
  readonly messages: Messages;
  /** A widget inside a widget. One that fails is a notice; its neighbours appear all the same. */
  render(widget: Widget): HTMLElement;
  /** `element` runs the callback `id` in a way of its own, by calling `run`. */
  bind(element: Element, id: number): void;
  /** Clicking `element` anywhere runs the callback `id`. */
  clickable(element: HTMLElement, id: number): void;
  /** Runs the callback; false when the session is over, which the user has been told then. */
  run(id: number, value: unknown): boolean;
  /** The element of a pin. */
  pin(body: PinBody): HTMLElement;
  /** Takes the name of a scope that is about to be made; false if the page has that scope already. */
  claimScope(name: string): boolean;
}
