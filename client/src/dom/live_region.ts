/**
 * The output area as a live region: screen readers read additions politely. A ticking clock or ten thousand lines
 * would be read for minutes, so the region is switched off while outputs are too frequent, until the user acts or
 * the rate has dropped.
 */

/** A token bucket: outputs that may be read in a row, and how many per second in the long run. */
const BURST = 12;
const PER_SECOND = 0.5;

export class LiveRegion {
  #level = 0;
  #last = 0;

  constructor(
    private readonly log: Element,
    private readonly now: () => number = () => performance.now(),
  ) {
    log.setAttribute("role", "log");
    log.setAttribute("aria-live", "polite");
    log.setAttribute("aria-relevant", "additions");
  }

  /** `count` outputs are about to be shown: switch the region off if they are too many. */
  announce(count: number): void {
    const now = this.now();
    this.#level = Math.max(0, this.#level - ((now - this.#last) / 1000) * PER_SECOND) + count;
    this.#last = now;
    const live = this.#level > BURST ? "off" : "polite";
    // Capped, so that a long burst does not switch the region off for minutes afterwards.
    this.#level = Math.min(this.#level, 2 * BURST);
    if (this.log.getAttribute("aria-live") !== live) this.log.setAttribute("aria-live", live);
  }

  /** The user has acted: read the outputs that follow. */
  resume(): void {
    this.#level = 0;
    this.log.setAttribute("aria-live", "polite");
  }
}
