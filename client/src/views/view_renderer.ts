/** Renders widgets as elements: fills in defaults, selects the renderer, adds style and click. */
import type { Callbacks } from "../dom/callbacks";
import { element } from "../dom/element";
import type { RemovalObserver } from "../dom/removal_observer";
import { findScope } from "../dom/scopes";
import type { Messages } from "../i18n/messages";
import { widgetWithDefaults, type WidgetKind } from "../protocol/defaults";
import type { PinBody, Widget } from "../protocol/generated";
import type { LazyChunk } from "../runtime/lazy_chunk";
import type { ViewRegistry } from "./registry";
import type { Renderer, RenderContext, ViewActions } from "./renderer";
import { RENDERERS } from "./renderers";
import type { View } from "./view";

/** Creates pins; implemented on a higher floor. */
export interface PinFactory {
  /** Return the view, and a function to call when the tree that it belongs to is complete. */
  create(body: PinBody): { readonly view: View; add(): void };
}

export class ViewRenderer implements RenderContext {
  /** Scopes created in the tree that is being rendered, which are not in the document yet. */
  #claimed = new Set<string>();
  /** Registrations of that tree, which are made when it is complete: a part that fails has none. */
  #registrations: (() => void)[] = [];

  constructor(
    private readonly callbacks: Callbacks,
    private readonly removals: RemovalObserver,
    private readonly views: ViewRegistry,
    readonly messages: Messages,
    private readonly pins: PinFactory,
    readonly actions: ViewActions,
  ) {}

  /** Return the chunks that have to be loaded before the widgets are rendered, with those in `found`. */
  chunks(widgets: Iterable<Widget>, found = new Set<LazyChunk<unknown>>()): ReadonlySet<LazyChunk<unknown>> {
    for (const widget of widgets) {
      const renderer = rendererOf(widget);
      if (!renderer?.chunks && !renderer?.children) continue;
      const complete = widgetWithDefaults(widget);
      for (const chunk of renderer.chunks?.(complete) ?? []) found.add(chunk);
      if (renderer.children) this.chunks(renderer.children(complete), found);
    }
    return found;
  }

  /** Render a whole output, whose chunks have been loaded. */
  build(widget: Widget): HTMLElement {
    return this.buildAll([widget])[0] as HTMLElement;
  }

  /** Render several outputs that appear together. */
  buildAll(widgets: readonly Widget[]): HTMLElement[] {
    this.#claimed.clear();
    this.#registrations = [];
    const made = widgets.map((widget) => this.render(widget));
    for (const register of this.#registrations) register();
    return made;
  }

  render(widget: Widget): HTMLElement {
    try {
      const made = this.#create(widget);
      if (widget.style) made.style.cssText += `;${widget.style}`;
      if (widget.click) this.clickable(made, widget.click);
      return made;
    } catch (reason) {
      console.error(`An output of kind "${widget.k}" cannot be shown`, reason);
      const notice = element("p", { class: "webio-notice" }, this.messages.text("output_failed"));
      return this.messages.mark(notice);
    }
  }

  bind(target: Element, id: number): void {
    this.#registrations.push(() => this.callbacks.bind(target, id));
  }

  clickable(target: HTMLElement, id: number): void {
    this.#registrations.push(() => this.callbacks.clickable(target, id));
  }

  run(id: number, value: unknown): boolean {
    return this.callbacks.run(id, value);
  }

  pin(body: PinBody): View {
    const pin = this.pins.create(body);
    this.#registrations.push(() => pin.add());
    return pin.view;
  }

  claimScope(name: string): boolean {
    if (this.#claimed.has(name) || findScope(name)) return false;
    this.#claimed.add(name);
    return true;
  }

  #create(widget: Widget): HTMLElement {
    const renderer = rendererOf(widget);
    if (!renderer) throw new Error(`This page does not know outputs of kind "${widget.k}"`);
    const complete = widgetWithDefaults(widget);
    const view = renderer.create(complete, this);
    const id = renderer.id?.(complete);
    if (id) this.#registrations.push(() => this.views.add(id, view));
    if (complete.id)
      this.#registrations.push(() => this.views.add({ kind: "output", name: complete.id }, view));
    if (view.dispose) this.#registrations.push(() => this.removals.add(view.element, () => view.dispose?.()));
    return view.element;
  }
}

function rendererOf(widget: Widget): Renderer<WidgetKind> | undefined {
  // The table's type ties each kind to its renderer; a lookup by a variable kind loses that tie.
  return RENDERERS[widget.k] as Renderer<WidgetKind> | undefined;
}
