import { ProtocolViolation } from "../protocol/codec";
import { utf8Length } from "../protocol/utf8";

/** Events that wait for the server's acknowledgement. A user cannot make that many; a script can. */
export const OUTBOX_EVENTS = 1000;

interface Entry {
  readonly encoded: string;
  readonly bytes: number;
}

/** Events on their way to the server: encoded, numbered from 1, kept until acknowledged. */
export class Outbox {
  #queue: Entry[] = [];
  #taken = 0;
  #acked = 0;
  #sent = 0;

  /** How many are not acknowledged yet. */
  get count(): number {
    return this.#queue.length;
  }

  /** How many of them were not taken since the last rewind. */
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
   * Unsent events for one frame, and the number of the first.
   *
   * @param room - bytes for all of them with the commas between; one event is taken in any case.
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
   * The server has seen everything up to number `seen`. Returns how many were forgotten.
   *
   * @throws ProtocolViolation, with nothing changed, for a number that was never sent.
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

  /** A new connection: what is not acknowledged is to be sent again. */
  rewind(): void {
    this.#taken = 0;
  }

  /** A new session: nothing that waits is for it, its numbers start again. */
  reset(): void {
    this.#queue = [];
    this.#taken = 0;
    this.#acked = 0;
    this.#sent = 0;
  }
}
