/** Turns widgets into elements: fills in defaults, finds the renderer, adds style and click. */
import type { PinBody, Widget } from "../protocol/generated";
import type { Callbacks } from "../dom/callbacks";
import { Pending } from "../runtime/lazy_chunk";
import { element } from "../dom/element";
import type { Messages } from "../i18n/messages";
import { findScope } from "../dom/scopes";
import { completeWidget, type WidgetKind } from "../protocol/defaults";
import { RENDERERS } from "./renderers";
import type { Renderer, Surroundings } from "./render_context";

/** Whoever makes pins; they stand on a floor above. */
export interface PinMaker {
  /** The element, and what is to be called when the tree that it belongs to is complete. */
  make(body: PinBody): { readonly element: HTMLElement; add(): void };
}

export class Screen implements Surroundings {
  /** Scopes made in the tree that is being built, which the document does not know yet. */
  #claimed = new Set<string>();
  /** Callbacks of that tree. They count when it is complete: a tree that has to wait is built again. */
  #bindings: (() => void)[] = [];

  constructor(
    private readonly callbacks: Callbacks,
    readonly messages: Messages,
    private readonly pins: PinMaker,
  ) {}

  /** The element of a whole output. Throws `Pending` when a part of the page has to be loaded first. */
  build(widget: Widget): HTMLElement {
    this.#claimed.clear();
    this.#bindings = [];
    const made = this.render(widget);
    for (const bind of this.#bindings) bind();
    return made;
  }

  /** Several outputs that appear together; all or, when one has to wait, none. */
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
      if (reason instanceof Pending) throw reason;
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
    const pin = this.pins.make(body);
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
    return renderer(completeWidget(widget), this);
  }
}
