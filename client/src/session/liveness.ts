import type { Clock } from "../base/clock";
import type { Disposable } from "../base/disposable";

/**
 * Milliseconds without acknowledgement of an event after which the connection counts as lost. A page that sends no
 * events relies on `Heartbeat`.
 */
export const EVENT_TIMEOUT = 20_000;

/** Detects a connection that is silently broken: sent events are not acknowledged in time. */
export class Liveness implements Disposable {
  readonly #clock: Clock;
  readonly #lost: () => void;
  #timeout: Disposable | null = null;

  /** @param lost - called when the connection counts as lost. */
  constructor(clock: Clock, lost: () => void) {
    this.#clock = clock;
    this.#lost = lost;
  }

  /** Expect an acknowledgement: within the time that is running, or from now on. */
  awaitAck(): void {
    this.#timeout ??= this.#clock.after(EVENT_TIMEOUT, () => {
      this.#timeout = null;
      this.#lost();
    });
  }

  /** Events were acknowledged: the time for the next ones begins with the next `awaitAck()`. */
  acknowledged(): void {
    this.dispose();
  }

  /** Expect no acknowledgement any more. */
  dispose(): void {
    this.#timeout?.dispose();
    this.#timeout = null;
  }
}
