import type { Clock } from "../base/clock";
import type { Disposable } from "../base/disposable";
import { Backoff, type BackoffLimits } from "./backoff";

/** Consecutive protocol violations after which no further attempt is made. */
export const MAX_VIOLATIONS = 3;

/** Limits of the pauses of a page that waits for a full server, in milliseconds. */
export const FULL_SERVER_BACKOFF: BackoffLimits = { first: 2000, max: 30_000 };

export interface ReconnectorOptions {
  readonly clock: Clock;
  /** Returns a number from 0 to 1 (exclusive). */
  readonly random: () => number;
  readonly backoff?: BackoffLimits | undefined;
  /** Begins an attempt to connect. */
  readonly connect: () => void;
}

/** Decides when the next attempt to connect is made, and when there is none any more. */
export class Reconnector implements Disposable {
  readonly #clock: Clock;
  readonly #connect: () => void;
  readonly #backoff: Backoff;
  readonly #fullServerBackoff: Backoff;
  #retry: Disposable | null = null;
  #deadline = 0;
  #violations = 0;

  constructor(options: ReconnectorOptions) {
    this.#clock = options.clock;
    this.#connect = options.connect;
    this.#backoff = new Backoff(options.random, options.backoff);
    this.#fullServerBackoff = new Backoff(options.random, FULL_SERVER_BACKOFF);
  }

  /** Make the last attempt `duration` milliseconds from now. */
  limit(duration: number): void {
    this.#deadline = this.#clock.now() + duration;
  }

  connectNow(): void {
    this.dispose();
    this.#connect();
  }

  /** End the pause before the next attempt. */
  retryNow(): void {
    this.#backoff.reset();
    this.connectNow();
  }

  /** Schedule the next attempt. Returns false, and schedules none, after the deadline. */
  retry(): boolean {
    const left = this.#deadline - this.#clock.now();
    if (left <= 0) {
      return false;
    }
    // The last attempt is made at the deadline, however long the computer was asleep.
    this.#schedule(Math.min(this.#backoff.next(), left));
    return true;
  }

  /** Schedule the next attempt for a server that is full. There is no deadline from now on. */
  retryWhenFull(): void {
    this.#deadline = Infinity;
    this.#schedule(this.#fullServerBackoff.next());
  }

  /** Data was exchanged: begin with the shortest pause again, and forget violations. */
  succeeded(): void {
    this.#backoff.reset();
    this.#violations = 0;
  }

  /** The server has violated the protocol. Returns whether another attempt makes sense. */
  violated(): boolean {
    this.#violations += 1;
    return this.#violations < MAX_VIOLATIONS;
  }

  /** Cancel the next attempt. */
  dispose(): void {
    this.#retry?.dispose();
    this.#retry = null;
  }

  #schedule(pause: number): void {
    this.#retry = this.#clock.after(pause, () => this.connectNow());
  }
}
