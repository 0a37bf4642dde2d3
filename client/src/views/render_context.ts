/** The interface between renderers and the page. Each kind has a renderer in a file of its own. */
import type { Messages } from "../i18n/messages";
import type { WidgetKind, WidgetOf } from "../protocol/defaults";
import type { PinBody, Widget } from "../protocol/generated";

/** Creates the element of a widget whose absent keys have been filled in. */
export type Renderer<K extends WidgetKind> = (widget: WidgetOf<K>, context: RenderContext) => HTMLElement;

export interface RenderContext {
  readonly messages: Messages;
  /** Render a widget inside a widget. If it fails, it is replaced by a notice; its siblings are not affected. */
  render(widget: Widget): HTMLElement;
  /** Bind `element` to the callback `id`, which the renderer runs by calling `run`. */
  bind(element: Element, id: number): void;
  /** Run the callback `id` on a click anywhere in `element`. */
  clickable(element: HTMLElement, id: number): void;
  /** Run the callback. Returns false, and notifies the user, if the event could not be sent. */
  run(id: number, value: unknown): boolean;
  /** Return the element of a pin. */
  pin(body: PinBody): HTMLElement;
  /** Reserve the name of a scope that is about to be created; false if the page already has that scope. */
  claimScope(name: string): boolean;
}
