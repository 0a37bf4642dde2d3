import type { Clock } from "../base/clock";
import type { Disposable } from "../base/disposable";
import { CLOSE } from "../protocol/generated";
import type { Connection, Receiver, Transport } from "./transport";

/** Milliseconds that an attempt may take until the server's welcome. */
export const CONNECT_TIMEOUT = 10_000;

/** Whoever uses a link. Hears nothing of a link that it has closed. */
export interface LinkOwner {
  linkOpened(): void;
  linkReceived(frame: string): void;
  linkWritable(): void;
  linkLost(code: number, reason: string): void;
}

/** One connection from the attempt to its end: bounded in time until the welcome, silent once closed. */
export class Link implements Receiver {
  readonly #owner: LinkOwner;
  readonly #connection: Connection;
  readonly #timeout: Disposable;
  #welcomed = false;
  #timedOut = false;
  #open = false;
  #over = false;

  constructor(transport: Transport, resume: boolean, clock: Clock, owner: LinkOwner) {
    this.#owner = owner;
    this.#connection = transport.connect(this, resume);
    this.#timeout = clock.after(CONNECT_TIMEOUT, () => {
      this.#timedOut = true;
      this.#connection.close(CLOSE.GOING_AWAY, "no welcome in time");
      this.closed(CLOSE.GOING_AWAY, "no welcome in time");
    });
  }

  /** Whether the server has welcomed us here. */
  get isWelcomed(): boolean {
    return this.#welcomed;
  }

  /** Whether it was given up because no welcome came. */
  get hasTimedOut(): boolean {
    return this.#timedOut;
  }

  get isWritable(): boolean {
    return this.#open && !this.#over && this.#connection.isWritable;
  }

  welcomed(): void {
    this.#welcomed = true;
    this.#timeout.dispose();
  }

  send(frame: string): void {
    if (this.#open && !this.#over) {
      this.#connection.send(frame);
    }
  }

  /** Send a last frame although the page is going away, and close. */
  sendLast(frame: string): void {
    if (this.#end() && this.#open) {
      this.#connection.sendLast(frame);
    }
  }

  close(code: number, reason: string): void {
    if (this.#end()) {
      this.#connection.close(code, reason);
    }
  }

  // Receiver

  opened(): void {
    if (!this.#over && !this.#open) {
      this.#open = true;
      this.#owner.linkOpened();
    }
  }

  received(frame: string): void {
    if (!this.#over) {
      this.#owner.linkReceived(frame);
    }
  }

  writable(): void {
    if (!this.#over) {
      this.#owner.linkWritable();
    }
  }

  closed(code: number, reason: string): void {
    if (this.#end()) {
      this.#owner.linkLost(code, reason);
    }
  }

  #end(): boolean {
    const first = !this.#over;
    this.#over = true;
    this.#timeout.dispose();
    return first;
  }
}
