import type { Clock } from "../base/clock";
import type { Disposable } from "../base/disposable";

/** An acknowledgement that nothing else carries waits so long, in milliseconds, for more to come. */
export const ACK_DELAY = 250;

/**
 * Not longer than until so many characters or commands have come: the server stops a task at 1 MiB or 8192
 * commands on their way, and would otherwise wait for our timer, which a hidden tab runs once a second or less.
 */
export const ACK_CHARACTERS = 32 * 1024;
export const ACK_COMMANDS = 500;

/** Decides when the server is told how far we have come. */
export class Acks implements Disposable {
  readonly #clock: Clock;
  readonly #tell: () => void;
  #alarm: Disposable | null = null;
  #told = 0;
  #characters = 0;
  #isDue = false;

  /** @param tell - sends an acknowledgement and calls `told()`; does neither if nothing can be sent now. */
  constructor(clock: Clock, tell: () => void) {
    this.#clock = clock;
    this.#tell = tell;
  }

  /** Whether it is time, but nothing could be sent. */
  get isDue(): boolean {
    return this.#isDue;
  }

  /** A frame of so many characters has brought us to command number `seen`. */
  came(seen: number, characters: number): void {
    if (seen <= this.#told) {
      return;
    }
    this.#characters += characters;
    if (this.#characters >= ACK_CHARACTERS || seen - this.#told >= ACK_COMMANDS) {
      this.#now();
    } else {
      this.#alarm ??= this.#clock.after(ACK_DELAY, () => {
        this.#alarm = null;
        this.#now();
      });
    }
  }

  /** The server is being told `seen`, by whatever frame. */
  told(seen: number): void {
    this.#told = Math.max(this.#told, seen);
    this.dispose();
  }

  /** A new session: its numbers start again. */
  reset(): void {
    this.#told = 0;
    this.dispose();
  }

  /** Forget what is due: without a connection there is nobody to tell, and the next one begins with it. */
  dispose(): void {
    this.#characters = 0;
    this.#isDue = false;
    this.#alarm?.dispose();
    this.#alarm = null;
  }

  #now(): void {
    this.#isDue = true;
    this.#tell();
  }
}
