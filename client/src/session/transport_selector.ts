import type { Transport } from "./transport";

/** Attempts in a row that a transport may fail before the next one is tried. */
export const ATTEMPTS_BEFORE_FALLBACK = 2;

/**
 * Chooses among transports, the preferred one first. A proxy that lets no WebSocket through shows itself
 * by attempts that never open; a transport that has worked on this page is kept.
 */
export class Fallback {
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

  /** The current one has brought a welcome. */
  succeeded(): void {
    this.#proven = true;
  }

  /**
   * An attempt with the current one brought no welcome. After the last transport it is the first one's turn.
   *
   * @param wasSilent - nothing at all was heard until patience was over: one such attempt is enough.
   */
  failed(wasSilent = false): void {
    this.#failures += wasSilent ? ATTEMPTS_BEFORE_FALLBACK : 1;
    if (!this.#proven && this.#failures >= ATTEMPTS_BEFORE_FALLBACK) {
      this.#failures = 0;
      this.#index = (this.#index + 1) % this.#transports.length;
    }
  }
}
