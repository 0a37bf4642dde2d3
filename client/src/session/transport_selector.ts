import type { Transport } from "./transport";

/** Consecutive failed attempts after which the next transport is tried. */
export const MAX_FAILED_ATTEMPTS = 2;

/**
 * Selects among transports, the preferred one first. A proxy that blocks WebSockets is recognized by attempts
 * that never open; a transport that has worked on this page is kept.
 */
export class TransportSelector {
  readonly #transports: readonly Transport[];
  #index = 0;
  #failures = 0;
  #proven = false;

  constructor(transports: readonly Transport[]) {
    this.#transports = transports;
  }

  get current(): Transport {
    const transport = this.#transports[this.#index];
    if (transport === undefined) {
      throw new Error("a session needs a transport");
    }
    return transport;
  }

  /** Record that the current transport has received a welcome. */
  succeeded(): void {
    this.#proven = true;
  }

  /**
   * Record an attempt of the current transport without welcome. After the last transport follows the first.
   *
   * @param timedOut - nothing was received until the time-out: one such attempt is enough.
   */
  failed(timedOut = false): void {
    this.#failures += timedOut ? MAX_FAILED_ATTEMPTS : 1;
    if (!this.#proven && this.#failures >= MAX_FAILED_ATTEMPTS) {
      this.#failures = 0;
      this.#index = (this.#index + 1) % this.#transports.length;
    }
  }
}
