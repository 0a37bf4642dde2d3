/** Renders widgets as elements: fills in defaults, selects the renderer, adds style and click. */
import type { Callbacks } from "../dom/callbacks";
import { element } from "../dom/element";
import { findScope } from "../dom/scopes";
import type { Messages } from "../i18n/messages";
import { widgetWithDefaults, type WidgetKind } from "../protocol/defaults";
import type { PinBody, Widget } from "../protocol/generated";
import { ChunkLoading } from "../runtime/lazy_chunk";
import type { Renderer, RenderContext } from "./render_context";
import { RENDERERS } from "./renderers";

/** Creates pins; implemented on a higher floor. */
export interface PinFactory {
  /** Return the element, and a function to call when the tree that it belongs to is complete. */
  create(body: PinBody): { readonly element: HTMLElement; add(): void };
}

export class ViewRenderer implements RenderContext {
  /** Scopes created in the tree that is being rendered, which are not in the document yet. */
  #claimed = new Set<string>();
  /** Callbacks of that tree. They are bound when it is complete: a tree that waits for a chunk is rendered again. */
  #bindings: (() => void)[] = [];

  constructor(
    private readonly callbacks: Callbacks,
    readonly messages: Messages,
    private readonly pins: PinFactory,
  ) {}

  /**
   * Render a whole output.
   *
   * @throws ChunkLoading if a chunk has to load first.
   */
  build(widget: Widget): HTMLElement {
    this.#claimed.clear();
    this.#bindings = [];
    const made = this.render(widget);
    for (const bind of this.#bindings) bind();
    return made;
  }

  /** Render several outputs that appear together. */
  buildAll(widgets: readonly Widget[]): HTMLElement[] {
    this.#claimed.clear();
    this.#bindings = [];
    const made = widgets.map((widget) => this.render(widget));
    for (const bind of this.#bindings) bind();
    return made;
  }

  render(widget: Widget): HTMLElement {
    try {
      const made = this.#make(widget);
      if (widget.style) made.style.cssText += `;${widget.style}`;
      if (widget.click) this.clickable(made, widget.click);
      return made;
    } catch (reason) {
      if (reason instanceof ChunkLoading) throw reason;
      console.error(`An output of kind "${widget.k}" cannot be shown`, reason);
      return element("p", { class: "webio-notice" }, this.messages.text("output_failed"));
    }
  }

  bind(target: Element, id: number): void {
    this.#bindings.push(() => this.callbacks.bind(target, id));
  }

  clickable(target: HTMLElement, id: number): void {
    this.#bindings.push(() => this.callbacks.clickable(target, id));
  }

  run(id: number, value: unknown): boolean {
    return this.callbacks.run(id, value);
  }

  pin(body: PinBody): HTMLElement {
    const pin = this.pins.create(body);
    this.#bindings.push(() => pin.add());
    return pin.element;
  }

  claimScope(name: string): boolean {
    if (this.#claimed.has(name) || findScope(name)) return false;
    this.#claimed.add(name);
    return true;
  }

  #make(widget: Widget): HTMLElement {
    // The table's type ties each kind to its renderer; a lookup by a variable kind loses that tie.
    const renderer = RENDERERS[widget.k] as Renderer<WidgetKind> | undefined;
    if (!renderer) throw new Error(`This page does not know outputs of kind "${widget.k}"`);
    return renderer(widgetWithDefaults(widget), this);
  }
}
