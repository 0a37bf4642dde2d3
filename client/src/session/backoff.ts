/** Limits of the pauses between attempts, in milliseconds. */
export interface BackoffLimits {
  readonly first: number;
  readonly max: number;
}

/** Short enough for a user to wait for, long enough to spare a server that restarts with many pages open. */
export const BACKOFF: BackoffLimits = { first: 500, max: 5000 };

/**
 * Exponential backoff: pauses that double from `first` to `max`. Each is randomized between its half and the
 * whole, so that the pages of a restarted server do not all reconnect at once.
 */
export class Backoff {
  readonly #limits: BackoffLimits;
  readonly #random: () => number;
  #next: number;

  constructor(random: () => number, limits: BackoffLimits = BACKOFF) {
    this.#random = random;
    this.#limits = limits;
    this.#next = limits.first;
  }

  /** Return the pause before the next attempt, in milliseconds. */
  next(): number {
    const pause = this.#next * (0.5 + this.#random() / 2);
    this.#next = Math.min(this.#next * 2, this.#limits.max);
    return pause;
  }

  /** Begin with the shortest pause again, after an attempt that succeeded. */
  reset(): void {
    this.#next = this.#limits.first;
  }
}
