/**
 * What screen readers hear. The output area is a log: additions are read out politely. But a clock that ticks
 * or ten thousand lines would be read for minutes, so the log falls silent when it gets too lively and speaks
 * again when the reader does something or things have calmed down.
 */

/** Outputs that may be read in a row, and how many per second on the long run. */
const BURST = 12;
const PER_SECOND = 0.5;

export class Announcer {
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

  /** `count` outputs are about to be shown. */
  expect(count: number): void {
    const now = this.now();
    this.#level = Math.max(0, this.#level - ((now - this.#last) / 1000) * PER_SECOND) + count;
    this.#last = now;
    const live = this.#level > BURST ? "off" : "polite";
    // The bound keeps a long burst from silencing the page for minutes afterwards.
    this.#level = Math.min(this.#level, 2 * BURST);
    if (this.log.getAttribute("aria-live") !== live) this.log.setAttribute("aria-live", live);
  }

  /** The reader did something: the answer is worth hearing. */
  listen(): void {
    this.#level = 0;
    this.log.setAttribute("aria-live", "polite");
  }
}
