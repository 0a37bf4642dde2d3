import { ProtocolViolation } from "../protocol/codec";
import { utf8Length } from "../protocol/utf8";

/** Maximum of events that wait for an acknowledgement. Scripts may reach it, users do not. */
export const OUTBOX_EVENTS = 1000;

interface Entry {
  readonly encoded: string;
  readonly bytes: number;
}

/** Events to the server: encoded, numbered from 1, kept until acknowledged. */
export class Outbox {
  #queue: Entry[] = [];
  #taken = 0;
  #acked = 0;
  #sent = 0;

  /** The number of events that are not acknowledged yet. */
  get count(): number {
    return this.#queue.length;
  }

  /** The number of them that were not taken since the last rewind. */
  get unsent(): number {
    return this.#queue.length - this.#taken;
  }

  get isFull(): boolean {
    return this.#queue.length >= OUTBOX_EVENTS;
  }

  push(encoded: string, bytes: number = utf8Length(encoded)): void {
    this.#queue.push({ encoded, bytes });
  }

  /**
   * Take unsent events for one frame; returns them with the number of the first.
   *
   * @param room - bytes for all of them and the commas between; at least one event is taken.
   */
  take(room: number): { readonly first: number; readonly events: readonly string[] } {
    const first = this.#acked + this.#taken + 1;
    const events: string[] = [];
    let left = room;
    for (let next = this.#queue[this.#taken]; next !== undefined; next = this.#queue[this.#taken]) {
      left -= next.bytes + 1;
      if (events.length > 0 && left < 0) {
        break;
      }
      events.push(next.encoded);
      this.#taken += 1;
    }
    this.#sent = Math.max(this.#sent, this.#acked + this.#taken);
    return { first, events };
  }

  /**
   * Remove all events up to number `seen`, which the server has received. Returns how many were removed.
   *
   * @throws ProtocolViolation, with nothing changed, if that number was never sent.
   */
  acknowledge(seen: number): number {
    if (seen > this.#sent) {
      throw new ProtocolViolation(`event ${seen} acknowledged, but only ${this.#sent} were sent`);
    }
    const done = seen - this.#acked;
    if (done <= 0) {
      return 0;
    }
    this.#queue.splice(0, done);
    this.#taken = Math.max(0, this.#taken - done);
    this.#acked = seen;
    return done;
  }

  /** Send everything that is not acknowledged again, on a new connection. */
  rewind(): void {
    this.#taken = 0;
  }

  /** Discard all events and start again for a new session, whose numbers begin at 1. */
  reset(): void {
    this.#queue = [];
    this.#taken = 0;
    this.#acked = 0;
    this.#sent = 0;
  }
}
