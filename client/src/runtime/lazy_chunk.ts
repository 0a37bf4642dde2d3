/**
 * Parts of the page that load when they are first needed.
 *
 * Rendering is synchronous, loading is not. A renderer asks `chunk.get()`; while the chunk is not there, that
 * throws `Pending`, the queue of commands waits for it and then applies the same command again. So the order
 * of outputs holds, and a page that never shows Markdown never loads a Markdown parser.
 */

/** Thrown to say: try again when `ready` has settled. It never rejects. */
export class Pending extends Error {
  constructor(readonly ready: Promise<void>) {
    super("A part of the page is still loading");
  }
}

export class Chunk<T> {
  #value: T | undefined;
  #failure: Error | undefined;
  #loading: Promise<void> | undefined;

  constructor(private readonly importer: () => Promise<T>) {}

  /** The loaded chunk. Throws `Pending` while it loads, an `Error` when it could not be loaded. */
  get(): T {
    if (this.#value !== undefined) return this.#value;
    if (this.#failure) throw this.#failure;
    throw new Pending(this.load());
  }

  /** Starts loading; the promise resolves in either case. A failure lasts until the next load. */
  load(): Promise<void> {
    this.#loading ??= this.#load();
    return this.#loading;
  }

  async #load(): Promise<void> {
    this.#failure = undefined;
    try {
      this.#value = await this.importer();
    } catch (reason) {
      this.#failure = reason instanceof Error ? reason : new Error(String(reason));
      this.#loading = undefined;
    }
  }
}
