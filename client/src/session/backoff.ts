/** Bounds of the pauses between attempts, in milliseconds. */
export interface BackoffLimits {
  readonly first: number;
  readonly most: number;
}

/** Half a second is bearable for a user; five seconds spare a server that comes up under many pages. */
export const BACKOFF: BackoffLimits = { first: 500, most: 5000 };

/**
 * Pauses that double from `first` to `most`. Each is drawn between half of it and the whole, so that the
 * pages of a restarted server do not come back all at once.
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

  /** The pause before the next attempt, in milliseconds. */
  next(): number {
    const pause = this.#next * (0.5 + this.#random() / 2);
    this.#next = Math.min(this.#next * 2, this.#limits.most);
    return pause;
  }

  /** The last attempt was worth it: begin with the shortest pause again. */
  reset(): void {
    this.#next = this.#limits.first;
  }
}
