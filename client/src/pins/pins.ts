/**
 * Inputs among the outputs. The server keeps a mirror of their values (greenio/engine/pins.py), so the page tells of
 * each pin that appears, is changed or leaves: before it acknowledges the commands that did it, and before it tells
 * of anything that the user does.
 */
import type { PinBody, PinValue } from "../protocol/generated";
import { element } from "../dom/element";
import type { Messages } from "../i18n/messages";
import type { Field, FieldHost, Properties } from "../fields/field";
import { createField } from "../fields/create_field";
import type { PinMaker } from "../views/view_renderer";

/** Texts of more characters are not told with every keystroke, but after a rest of so many milliseconds. */
const LONG_TEXT = 4096;
const REST = 150;

export interface PinEvents {
  /** The user has changed a pin. */
  changed(pin: number, name: string, value: unknown): void;
  reported(values: readonly PinValue[], gone: readonly number[]): void;
  isOver(): boolean;
}

class Pin implements FieldHost {
  readonly titleId = null;
  readonly isImmediate = true;
  readonly id: number;
  readonly field: Field;

  constructor(
    body: PinBody,
    readonly messages: Messages,
    private readonly home: Pins,
    private readonly events: PinEvents,
  ) {
    this.id = body.id;
    this.field = createField(body.item, this);
    this.field.group.classList.add("webio-pin");
  }

  get name(): string {
    return this.field.name;
  }

  get element(): HTMLElement {
    return this.field.group;
  }

  get isOver(): boolean {
    return this.events.isOver();
  }

  edited(): void {
    this.home.edited(this);
  }

  touched(field: Field): void {
    field.mark(null);
    // What was there is gone already, and what comes is not there yet: no change that anybody waits for.
    this.home.touched(this);
  }

  progressHome(): Element {
    return this.element;
  }

  left(): void {}
  run(): void {}
  reset(): void {}
  cancel(): void {}
}

export class Pins implements PinMaker {
  /** Those that the server knows to be there, by name. */
  #shown = new Map<string, Pin>();
  /** Made since the last report. */
  #fresh: Pin[] = [];
  /** Changed by the server since the last report. */
  #touched = new Set<Pin>();
  /** Changed by the user, and not told yet. */
  #resting: Pin | null = null;
  /** Ids of those that have left since the last report. */
  #gone: number[] = [];
  #alarm: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly messages: Messages,
    private readonly events: PinEvents,
  ) {}

  make(body: PinBody): { readonly element: HTMLElement; add(): void } {
    const pin = new Pin(body, this.messages, this, this.events);
    return { element: pin.element, add: () => void this.#fresh.push(pin) };
  }

  /** Changes properties of a pin. They never count as edits. */
  update(name: string, properties: Properties): void {
    this.#arrange();
    const pin = this.#shown.get(name);
    if (!pin?.element.isConnected) {
      console.error(`There is no pin "${name}" on the page`);
      return;
    }
    pin.field.update(properties);
    this.#touched.add(pin);
  }

  edited(pin: Pin): void {
    const value = pin.field.read();
    if (this.#resting !== pin) this.#tell();
    clearTimeout(this.#alarm);
    this.#resting = pin;
    if (typeof value === "string" && value.length > LONG_TEXT) {
      this.#alarm = setTimeout(() => this.#tell(), REST);
    } else this.#tell();
  }

  /** The value is another one, and not by a change that counts as one. */
  touched(pin: Pin): void {
    this.#touched.add(pin);
    this.settle();
  }

  /** Tells the server everything about pins that it does not know. */
  settle(): void {
    this.#tell();
    this.#arrange();
    const gone = this.#gone;
    this.#gone = [];
    const values = [...this.#touched].map((pin) => ({ pin: pin.id, value: pin.field.read() }));
    this.#touched.clear();
    if (values.length > 0 || gone.length > 0) this.events.reported(values, gone);
  }

  /** The page starts anew. */
  clear(): void {
    clearTimeout(this.#alarm);
    for (const pin of this.#shown.values()) pin.field.dispose();
    this.#shown.clear();
    this.#fresh = [];
    this.#touched.clear();
    this.#resting = null;
    this.#gone = [];
  }

  /** Gives the fresh ones their place, and notices which have left. */
  #arrange(): void {
    const fresh = this.#fresh;
    this.#fresh = [];
    for (const pin of fresh) {
      if (!pin.element.isConnected) {
        this.#leave(pin);
        continue;
      }
      const earlier = this.#shown.get(pin.name);
      if (earlier) {
        const notice = element("p", { class: "webio-notice" }, this.messages.text("duplicated_pin_name"));
        earlier.element.replaceWith(notice);
        this.#leave(earlier);
      }
      this.#shown.set(pin.name, pin);
      this.#touched.add(pin);
    }
    for (const pin of this.#shown.values()) {
      if (!pin.element.isConnected) this.#leave(pin);
    }
  }

  #leave(pin: Pin): void {
    if (this.#shown.get(pin.name) === pin) this.#shown.delete(pin.name);
    this.#touched.delete(pin);
    if (this.#resting === pin) this.#resting = null;
    this.#gone.push(pin.id);
    pin.field.dispose();
  }

  #tell(): void {
    const pin = this.#resting;
    if (!pin) return;
    clearTimeout(this.#alarm);
    this.#resting = null;
    if (pin.element.isConnected) this.events.changed(pin.id, pin.name, pin.field.read());
  }
}
