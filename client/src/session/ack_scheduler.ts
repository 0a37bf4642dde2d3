import type { Clock } from "../base/clock";
import type { Disposable } from "../base/disposable";

/** Milliseconds that an acknowledgement waits for a frame that can carry it. */
export const ACK_DELAY = 250;

/**
 * Characters or commands after which an acknowledgement is sent at once: the server suspends a task at 1 MiB or 8192
 * unacknowledged commands and would otherwise wait for this timer, which a hidden tab runs at most once a second.
 */
export const ACK_CHARACTERS = 32 * 1024;
export const ACK_COMMANDS = 500;

/** Schedules acknowledgements. */
export class AckScheduler implements Disposable {
  readonly #clock: Clock;
  readonly #send: () => void;
  #alarm: Disposable | null = null;
  #acknowledged = 0;
  #characters = 0;
  #isDue = false;

  /** @param send - sends an acknowledgement and calls `acknowledged()`; does neither if nothing can be sent now. */
  constructor(clock: Clock, send: () => void) {
    this.#clock = clock;
    this.#send = send;
  }

  /** Whether an acknowledgement is due that could not be sent. */
  get isDue(): boolean {
    return this.#isDue;
  }

  /** Commands up to number `seen` are rendered; their frame had `characters` characters. */
  received(seen: number, characters: number): void {
    if (seen <= this.#acknowledged) {
      return;
    }
    this.#characters += characters;
    if (this.#characters >= ACK_CHARACTERS || seen - this.#acknowledged >= ACK_COMMANDS) {
      this.#sendNow();
    } else {
      this.#alarm ??= this.#clock.after(ACK_DELAY, () => {
        this.#alarm = null;
        this.#sendNow();
      });
    }
  }

  /** A frame acknowledges `seen`. */
  acknowledged(seen: number): void {
    this.#acknowledged = Math.max(this.#acknowledged, seen);
    this.dispose();
  }

  /** Start again for a new session, whose numbers begin at 1. */
  reset(): void {
    this.#acknowledged = 0;
    this.dispose();
  }

  /** Cancel what is due: the next connection begins with an acknowledgement anyway. */
  dispose(): void {
    this.#characters = 0;
    this.#isDue = false;
    this.#alarm?.dispose();
    this.#alarm = null;
  }

  #sendNow(): void {
    this.#isDue = true;
    this.#send();
  }
}
