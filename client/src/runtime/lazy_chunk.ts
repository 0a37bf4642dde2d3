/**
 * Parts of the client that load when they are first needed.
 *
 * Rendering is synchronous, loading is not. A renderer calls `chunk.get()`; while the chunk loads, that throws
 * `ChunkLoading`, on which the command queue waits before it repeats the command. So outputs keep their order, and a
 * page that never shows Markdown never loads a Markdown parser.
 */

/** Thrown while a chunk loads: try again when `ready` has resolved. It never rejects. */
export class ChunkLoading extends Error {
  constructor(readonly ready: Promise<void>) {
    super("A part of the page is still loading");
  }
}

export class LazyChunk<T> {
  #value: T | undefined;
  #failure: Error | undefined;
  #loading: Promise<void> | undefined;

  constructor(private readonly importer: () => Promise<T>) {}

  /**
   * Return the loaded chunk.
   *
   * @throws ChunkLoading while it loads, an Error if it could not be loaded.
   */
  get(): T {
    if (this.#value !== undefined) return this.#value;
    if (this.#failure) throw this.#failure;
    throw new ChunkLoading(this.load());
  }

  /** Start loading; the promise resolves in either case. A failure lasts until the next load. */
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
