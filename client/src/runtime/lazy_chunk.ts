/**
 * Parts of the client that load when they are first needed, so that a page that never shows Markdown never loads a
 * Markdown parser.
 *
 * Rendering is synchronous, loading is not: the chunks that a command needs are loaded before it is executed.
 */

/** Milliseconds after which a chunk counts as failed. */
export const CHUNK_TIMEOUT = 30_000;
/** Requests for a chunk. A time-out is not followed by another. */
const MAX_ATTEMPTS = 2;

class ChunkTimeoutError extends Error {}

export class LazyChunk<T> {
  #value: T | undefined;
  #failure = new Error("This part of the page has not been loaded");
  #loading: Promise<void> | undefined;
  /** Whether a request took too long and has not come to an end. */
  #isOverdue = false;

  /** @param timeout - milliseconds after which the chunk counts as failed. */
  constructor(
    private readonly importer: () => Promise<T>,
    private readonly timeout = CHUNK_TIMEOUT,
  ) {}

  get isLoaded(): boolean {
    return this.#value !== undefined;
  }

  /**
   * Return the loaded chunk.
   *
   * @throws Error if it has not been loaded, or could not be.
   */
  get(): T {
    if (this.#value === undefined) throw this.#failure;
    return this.#value;
  }

  /**
   * Load the chunk unless it is loaded; the promise resolves in either case. A failure lasts until the next load. Nothing
   * waits twice for a request that takes too long.
   */
  load(): Promise<void> {
    if (this.#isOverdue) return Promise.resolve();
    this.#loading ??= this.#load();
    return this.#loading;
  }

  async #load(): Promise<void> {
    for (let attempt = 1; this.#value === undefined && attempt <= MAX_ATTEMPTS; attempt += 1) {
      try {
        // oxlint-disable-next-line no-await-in-loop -- the next attempt follows a failure
        await this.#attempt();
      } catch (reason) {
        this.#failure = reason instanceof Error ? reason : new Error(String(reason));
        if (reason instanceof ChunkTimeoutError) break;
      }
    }
    if (this.#value === undefined) this.#loading = undefined;
  }

  /** Request the chunk once. If it arrives after the time-out, it is there for the next command. */
  #attempt(): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#isOverdue = true;
        reject(new ChunkTimeoutError("A part of the page takes too long to load"));
      }, this.timeout);
      this.importer()
        .then((value) => {
          this.#value = value;
          return resolve();
        })
        .catch(reject)
        .finally(() => {
          this.#isOverdue = false;
          clearTimeout(timer);
        });
    });
  }
}

/**
 * Load a chunk for a single use.
 *
 * @throws Error if it cannot be loaded.
 */
export async function loadOnce<T>(importer: () => Promise<T>): Promise<T> {
  const chunk = new LazyChunk(importer);
  await chunk.load();
  return chunk.get();
}

/** Load those of the chunks that are not loaded, in parallel. Returns undefined if there is none. */
export function loadChunks(chunks: Iterable<LazyChunk<unknown>>): Promise<void> | undefined {
  const missing = [...chunks].filter((chunk) => !chunk.isLoaded);
  if (missing.length === 0) return undefined;
  return Promise.all(missing.map((chunk) => chunk.load())).then(() => undefined);
}
