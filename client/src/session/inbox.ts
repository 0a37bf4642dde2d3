import { ProtocolViolation } from "../protocol/codec";

/** Commands from the server: in order, each once. Keeps only numbers. */
export class Inbox {
  #seen = 0;

  /** Number of the last command received, all lower ones included. */
  get seen(): number {
    return this.#seen;
  }

  /**
   * The new ones of `commands`, the first of which has the number `first`.
   *
   * @throws ProtocolViolation, with nothing changed, if some are missing before them.
   */
  accept<T>(first: number, commands: readonly T[]): readonly T[] {
    if (commands.length === 0) {
      return commands;
    }
    const repeated = this.#seen + 1 - first;
    if (first < 1 || repeated < 0) {
      throw new ProtocolViolation(`command ${first} after ${this.#seen}`);
    }
    const fresh = repeated === 0 ? commands : commands.slice(repeated);
    this.#seen += fresh.length;
    return fresh;
  }

  /** A new session: its numbers start again. */
  reset(): void {
    this.#seen = 0;
  }
}
