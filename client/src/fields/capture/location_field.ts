/**
 * The place where the visitor is. The browser is asked when a button is pressed, never before:
 *
 *     idle ──find──> looking ──> found ──again──> looking
 *
 * A failure leads back to where it began, with a note.
 */
import { element } from "../../dom/element";
import type { ItemOf } from "../../protocol/defaults";
import type { FieldHost } from "../field";
import { TextsField } from "./texts_field";

/** Milliseconds from the permission to the place: satellites take their time. */
const TIMEOUT = 30_000;

/** Metres: the server takes none that are farther. */
const FARTHEST = 40_000_000;

/** Digits of a degree that are shown: the last one is a metre. */
const DIGITS = 5;

export class LocationField extends TextsField<ItemOf<"location">> {
  readonly #note: HTMLElement;
  readonly #find: HTMLButtonElement;
  readonly #remove: HTMLButtonElement;
  readonly #stop: HTMLButtonElement;
  #isRequired: boolean;
  /** Latitude, longitude, accuracy; or empty. */
  #place: readonly number[];
  /** The question that is open, null if none is. An answer to an earlier one is of no interest. */
  #question: object | null = null;

  constructor(item: ItemOf<"location">, host: FieldHost) {
    super(item, host, "group");
    this.#isRequired = item.required;
    this.#place = item.value;
    this.#note = this.note();
    this.#find = this.button("location_find", () => this.#look());
    this.#remove = this.button("location_remove", () => this.#found([]));
    this.#stop = this.button("location_stop", () => this.#ended());
    const row = element("div", { class: "webio-capture-row" }, ...this.controls);
    this.assemble(element("div", {}, row, this.#note));
    this.#show();
  }

  get controls(): readonly HTMLButtonElement[] {
    return [this.#find, this.#remove, this.#stop];
  }

  read(): readonly number[] {
    return this.#place;
  }

  get isEmpty(): boolean {
    return this.#place.length === 0;
  }

  override validate(): string | null {
    if (this.#question) return this.text("location_wait");
    return this.#isRequired && this.isEmpty ? this.host.messages.text("fill_in") : null;
  }

  override wasReset(): void {
    this.#set(this.item.value);
  }

  override dispose(): void {
    this.#question = null;
  }

  protected apply(key: string, value: unknown): boolean {
    if (key === "required") this.#isRequired = Boolean(value);
    else if (key === "value") this.#set(Array.isArray(value) ? value.map(Number) : []);
    else return false;
    return true;
  }

  get #canLook(): boolean {
    return isSecureContext && "geolocation" in navigator;
  }

  #look(): void {
    if (this.isLocked) return;
    const question = {};
    this.#question = question;
    this.host.invalidated(this);
    this.#show();
    this.focusWithin();
    const isOpen = (): boolean => this.#question === question && !this.host.isSessionEnded;
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        if (isOpen()) this.#found([coords.latitude, coords.longitude, Math.min(coords.accuracy, FARTHEST)]);
      },
      (reason) => {
        const texts = ["", "location_denied", "location_missing", "location_timeout"];
        if (isOpen()) this.#ended(this.text(texts[reason.code] ?? "location_missing"));
      },
      { enableHighAccuracy: this.item.high_accuracy, timeout: TIMEOUT, maximumAge: 0 },
    );
  }

  /** The user has shared a place, or removed it. */
  #found(place: readonly number[]): void {
    if (this.isLocked) return;
    this.host.invalidated(this);
    this.#set(place);
    this.host.changed(this);
    this.focusWithin();
  }

  /** The search has found nothing, or the user has ended it. */
  #ended(failure?: string): void {
    this.#question = null;
    this.#show(failure);
    this.host.invalidated(this);
    this.focusWithin();
  }

  #set(place: readonly number[]): void {
    this.#question = null;
    this.#place = place;
    this.#show();
  }

  /** @param failure - shown instead of what is found. */
  #show(failure = this.#canLook ? "" : this.text("location_insecure")): void {
    const isLooking = this.#question !== null;
    const [latitude, longitude, accuracy] = this.#place;
    this.#find.hidden = isLooking || !this.#canLook;
    this.#find.textContent = this.text(this.isEmpty ? "location_find" : "location_again");
    this.#remove.hidden = isLooking || this.isEmpty;
    this.#stop.hidden = !isLooking;
    if (failure || isLooking || latitude === undefined || longitude === undefined) {
      this.#note.textContent = failure || (isLooking ? this.text("location_looking") : "");
      return;
    }
    const place = `${latitude.toFixed(DIGITS)}, ${longitude.toFixed(DIGITS)}`;
    const exact = this.text("location_accuracy").replace("{0}", String(Math.ceil(accuracy ?? 0)));
    this.#note.replaceChildren(element("bdi", { dir: "ltr" }, place), ` (${exact})`);
  }
}
