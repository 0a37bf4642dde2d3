import type { Clock } from "../base/clock";
import type { Disposable } from "../base/disposable";
import { CLOSE } from "../protocol/generated";
import type { Connection, Receiver, Transport } from "./transport";

/** Milliseconds within which an attempt has to receive the server's welcome. */
export const ATTEMPT_TIMEOUT = 10_000;

/** The user of a connection. Not called by a connection that it has closed. */
export interface ConnectionOwner {
  connectionOpened(attempt: ConnectionAttempt): void;
  connectionReceived(attempt: ConnectionAttempt, frame: string): void;
  connectionWritable(): void;
  connectionLost(attempt: ConnectionAttempt, code: number, reason: string): void;
  /** A frame of the page is about to be sent. */
  connectionSending(frame: string): void;
}

/** A connection from the attempt to its end: with a time-out until the welcome, silent once closed. */
export class ConnectionAttempt implements Connection, Receiver {
  readonly #owner: ConnectionOwner;
  readonly #connection: Connection;
  readonly #timeout: Disposable;
  #welcomed = false;
  #timedOut = false;
  #open = false;
  #closed = false;

  constructor(transport: Transport, session: string | null, clock: Clock, owner: ConnectionOwner) {
    this.#owner = owner;
    this.#connection = transport.connect(this, session);
    this.#timeout = clock.after(ATTEMPT_TIMEOUT, () => {
      this.#timedOut = true;
      this.#connection.close(CLOSE.GOING_AWAY, "no welcome in time");
      this.closed(CLOSE.GOING_AWAY, "no welcome in time");
    });
  }

  /** Whether the server's welcome was received. */
  get isWelcomed(): boolean {
    return this.#welcomed;
  }

  /** Whether it was closed because no welcome was received in time. */
  get hasTimedOut(): boolean {
    return this.#timedOut;
  }

  get isWritable(): boolean {
    return this.#open && !this.#closed && this.#connection.isWritable;
  }

  welcomed(): void {
    this.#welcomed = true;
    this.#timeout.dispose();
  }

  send(frame: string): void {
    if (this.#open && !this.#closed) {
      this.#owner.connectionSending(frame);
      this.#connection.send(frame);
    }
  }

  /** Send a last frame while the page is being closed, and close the connection. */
  sendLast(frame: string): void {
    if (this.#end() && this.#open) {
      this.#owner.connectionSending(frame);
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
    if (!this.#closed && !this.#open) {
      this.#open = true;
      this.#owner.connectionOpened(this);
    }
  }

  received(frame: string): void {
    if (!this.#closed) {
      this.#owner.connectionReceived(this, frame);
    }
  }

  writable(): void {
    if (!this.#closed) {
      this.#owner.connectionWritable();
    }
  }

  closed(code: number, reason: string): void {
    if (this.#end()) {
      this.#owner.connectionLost(this, code, reason);
    }
  }

  #end(): boolean {
    const first = !this.#closed;
    this.#closed = true;
    this.#timeout.dispose();
    return first;
  }
}
