import type { Clock } from "../base/clock";
import type { Disposable } from "../base/disposable";

/** Milliseconds without an answer to a probe after which the connection counts as lost. */
export const PROBE_TIMEOUT = 10_000;

/**
 * The same for a session that does not survive the loss of its connection: the server may just be busy, and the page
 * has only its error message to show sooner.
 */
export const LAST_PROBE_TIMEOUT = 60_000;

/** How often the time-out doubles at most. */
const MAX_DOUBLINGS = 3;

export interface HeartbeatOptions {
  /** Asks the server for a frame. */
  readonly probe: () => void;
  /** Called when the connection counts as lost. */
  readonly lost: () => void;
}

/**
 * Detects a connection that is silently gone: after a silence the page asks for a frame, and none comes.
 *
 * A time-out doubles after each loss until a probe is answered: the answer may wait behind a large frame on a slow
 * network, which would never arrive if each attempt were given up at the same time.
 */
export class Heartbeat implements Disposable {
  readonly #clock: Clock;
  readonly #options: HeartbeatOptions;
  #timer: Disposable | null = null;
  /** Milliseconds of silence after which the page asks. */
  #silence = 0;
  #timeout = PROBE_TIMEOUT;
  #doublings = 0;
  #lastReceived = 0;
  #isProbing = false;

  constructor(clock: Clock, options: HeartbeatOptions) {
    this.#clock = clock;
    this.#options = options;
  }

  /**
   * Begin with a new connection.
   *
   * @param interval - milliseconds after which the server sends something to a silent page.
   * @param isResumable - whether the session survives the loss of the connection.
   */
  start(interval: number, isResumable: boolean): void {
    this.dispose();
    // The server counts in rounds and may be a little late.
    this.#silence = interval * 1.5;
    this.#timeout = isResumable ? PROBE_TIMEOUT : LAST_PROBE_TIMEOUT;
    this.#lastReceived = this.#clock.now();
    this.#wait(this.#silence);
  }

  /** A frame was received. */
  received(): void {
    this.#lastReceived = this.#clock.now();
    if (this.#isProbing) {
      this.#isProbing = false;
      this.#doublings = 0;
      this.#wait(this.#silence);
    }
  }

  /** Ask at once, unless an answer is awaited already or there is no connection. */
  probeNow(): void {
    if (this.#timer !== null && !this.#isProbing) {
      this.#isProbing = true;
      this.#timer.dispose();
      this.#timer = this.#clock.after(this.#timeout * 2 ** this.#doublings, () => this.#handleTimeout());
      this.#options.probe();
    }
  }

  /** Expect nothing any more. */
  dispose(): void {
    this.#timer?.dispose();
    this.#timer = null;
    this.#isProbing = false;
  }

  #wait(duration: number): void {
    this.#timer?.dispose();
    this.#timer = this.#clock.after(duration, () => this.#check());
  }

  #check(): void {
    // Frames only note their time: a timer for each would cost more than the frame.
    const left = this.#lastReceived + this.#silence - this.#clock.now();
    if (left > 0) {
      this.#wait(left);
    } else {
      this.probeNow();
    }
  }

  #handleTimeout(): void {
    this.#doublings = Math.min(this.#doublings + 1, MAX_DOUBLINGS);
    this.dispose();
    this.#options.lost();
  }
}
