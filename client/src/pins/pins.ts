/**
 * Pins: inputs among the outputs. The server mirrors their values, so the page reports each pin that is added,
 * changed or removed: before it acknowledges the commands that did so, and before it sends any other event.
 */
import { element } from "../dom/element";
import type { RemovalObserver } from "../dom/removal_observer";
import type { Properties } from "../fields/field";
import type { Messages } from "../i18n/messages";
import type { PinBody, PinValue } from "../protocol/generated";
import type { View } from "../views/view";
import type { PinFactory } from "../views/view_renderer";
import { Pin, type PinOwner } from "./pin";

/** Longer texts are not reported with every keystroke, but debounced by so many milliseconds. */
const LONG_TEXT = 4096;
const DEBOUNCE = 150;

export interface PinEvents {
  /** The user has changed a pin. */
  changed(pin: number, name: string, value: unknown): void;
  reported(values: readonly PinValue[], removed: readonly number[]): void;
  asked(callback: number, value: unknown): void;
  isSessionEnded(): boolean;
}

export class Pins implements PinFactory, PinOwner {
  /** All pins that are not removed. */
  readonly #pins = new Set<Pin>();
  /** The pins that the server mirrors, by name. */
  #shown = new Map<string, Pin>();
  /** Created since the last report. */
  #added: Pin[] = [];
  /** Pins whose values are reported next: new, or changed otherwise than by the user. */
  #dirty = new Set<Pin>();
  /** Changed by the user and not reported yet. */
  #debounced: Pin | null = null;
  /** Ids of the pins removed since the last report. */
  #removed: number[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly messages: Messages,
    private readonly removals: RemovalObserver,
    private readonly events: PinEvents,
  ) {}

  create(body: PinBody): { readonly view: View; add(): void } {
    const pin = new Pin(body, this.messages, this);
    this.#pins.add(pin);
    const view: View = {
      element: pin.element,
      update: (patch) => {
        if (patch.t !== "update_pin") return false;
        this.#update(pin, patch.props);
        return true;
      },
      dispose: () => this.#remove(pin),
    };
    return { view, add: () => void this.#added.push(pin) };
  }

  get isSessionEnded(): boolean {
    return this.events.isSessionEnded();
  }

  changed(pin: Pin): void {
    const value = pin.field.read();
    if (this.#debounced !== pin) this.#sendChange();
    clearTimeout(this.#timer);
    this.#debounced = pin;
    if (typeof value === "string" && value.length > LONG_TEXT) {
      this.#timer = setTimeout(() => this.#sendChange(), DEBOUNCE);
    } else this.#sendChange();
  }

  invalidated(pin: Pin): void {
    this.#dirty.add(pin);
    this.flush();
  }

  asked(callback: number, value: unknown): void {
    this.events.asked(callback, value);
  }

  /** Report all changes of pins to the server. */
  flush(): void {
    this.#sendChange();
    this.#updateShown();
    const removed = this.#removed;
    this.#removed = [];
    const values = [...this.#dirty].map((pin) => ({ pin: pin.id, value: pin.field.read() }));
    this.#dirty.clear();
    if (values.length > 0 || removed.length > 0) this.events.reported(values, removed);
  }

  /** Remove all pins without reporting. */
  clear(): void {
    clearTimeout(this.#timer);
    for (const pin of this.#pins) pin.field.dispose();
    this.#pins.clear();
    this.#shown.clear();
    this.#added = [];
    this.#dirty.clear();
    this.#debounced = null;
    this.#removed = [];
  }

  /** Change properties of a pin, without reporting a change by the user. */
  #update(pin: Pin, properties: Properties): void {
    this.#updateShown();
    pin.field.update(properties);
    this.#dirty.add(pin);
  }

  /** Register the added pins, and forget those that were removed. */
  #updateShown(): void {
    this.removals.flush();
    const added = this.#added;
    this.#added = [];
    for (const pin of added) {
      if (!this.#pins.has(pin)) continue;
      if (!pin.element.isConnected) {
        this.#remove(pin);
        continue;
      }
      const earlier = this.#shown.get(pin.name);
      if (earlier) {
        const notice = element("p", { class: "webio-notice" }, this.messages.text("duplicated_pin_name"));
        this.messages.mark(notice);
        earlier.element.replaceWith(notice);
        this.#remove(earlier);
      }
      this.#shown.set(pin.name, pin);
      this.#dirty.add(pin);
    }
  }

  #remove(pin: Pin): void {
    if (!this.#pins.delete(pin)) return;
    if (this.#shown.get(pin.name) === pin) this.#shown.delete(pin.name);
    this.#dirty.delete(pin);
    if (this.#debounced === pin) this.#debounced = null;
    this.#removed.push(pin.id);
    pin.field.dispose();
  }

  #sendChange(): void {
    const pin = this.#debounced;
    if (!pin) return;
    clearTimeout(this.#timer);
    this.#debounced = null;
    if (pin.element.isConnected) this.events.changed(pin.id, pin.name, pin.field.read());
  }
}
