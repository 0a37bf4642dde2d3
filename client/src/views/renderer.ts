/** The interface between renderers and the page. Each kind has a renderer in a file of its own. */
import type { Messages } from "../i18n/messages";
import type { WidgetKind, WidgetOf } from "../protocol/defaults";
import type { PageEvent, PinBody, Widget } from "../protocol/generated";
import type { LazyChunk } from "../runtime/lazy_chunk";
import type { ViewId } from "./registry";
import type { View } from "./view";

/** Renders the widgets of a kind. They are passed with their absent keys filled in. */
export interface Renderer<K extends WidgetKind> {
  /** Return the chunks that have to be loaded before `create` is called, without those of the widgets inside. */
  readonly chunks?: (widget: WidgetOf<K>) => readonly LazyChunk<unknown>[];
  /** Return the widgets inside. */
  readonly children?: (widget: WidgetOf<K>) => Iterable<Widget>;
  /** Return the id by which commands find the view; null for a view that is never changed. */
  readonly id?: (widget: WidgetOf<K>) => ViewId | null;
  readonly create: (widget: WidgetOf<K>, context: RenderContext) => View;
}

/** What a view sends by itself, and work that it does after it was rendered; implemented on a higher floor. */
export interface ViewActions {
  /** Send an action of the user. Returns false, and notifies the user, if that is not possible. */
  act(event: PageEvent): boolean;
  /** Send an event that is no action of the user. */
  report(event: PageEvent): void;
  /** Acknowledge the commands received so far only when `work` is done. It must not reject. */
  hold(work: Promise<void>): void;
}

export interface RenderContext {
  readonly actions: ViewActions;
  readonly messages: Messages;
  /** Render a widget inside a widget. If it fails, it is replaced by a notice; its siblings are not affected. */
  render(widget: Widget): HTMLElement;
  /** Bind `element` to the callback `id`, which the renderer runs by calling `run`. */
  bind(element: Element, id: number): void;
  /** Run the callback `id` on a click anywhere in `element`. */
  clickable(element: HTMLElement, id: number): void;
  /** Run the callback. Returns false, and notifies the user, if the event could not be sent. */
  run(id: number, value: unknown): boolean;
  /** Return the view of a pin. */
  pin(body: PinBody): View;
  /** Reserve the name of a scope that is about to be created; false if the page already has that scope. */
  claimScope(name: string): boolean;
}
