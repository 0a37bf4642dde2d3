import { ProtocolViolation } from "../protocol/codec";

/** Receives commands from the server in order, each once. Keeps only their numbers. */
export class Inbox {
  #seen = 0;

  /** Number of the last command received; all lower ones are received as well. */
  get seen(): number {
    return this.#seen;
  }

  /**
   * Return the new ones of `commands`, the first of which has the number `first`.
   *
   * @throws ProtocolViolation, with nothing changed, if commands before them are missing.
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

  /** Start again for a new session, whose numbers begin at 1. */
  reset(): void {
    this.#seen = 0;
  }
}
