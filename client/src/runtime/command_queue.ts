/**
 * A queue that is processed in time slices, so that ten thousand commands at once never freeze the tab.
 *
 *     push ──> [ slice ][ yield ][ slice ][ yield ] ...
 *               12 ms      └── the browser paints, handles clicks and typing
 *
 * Twelve milliseconds leave time for style and layout within a frame of 60 Hz. It yields by posting a message to
 * itself: unlike a timer, that is neither delayed by 4 ms nor throttled in a background tab.
 */

export const SLICE_MS = 12;

export interface CommandQueueHooks<T> {
  /** Called once before an item is handled. The item waits for the promise, which never rejects. */
  prepare?(item: T): Promise<void> | undefined;
  /** Handles an item. A promise blocks the queue until it settles. */
  handle(item: T): void | Promise<void>;
  /** Called when an item failed; the queue continues. */
  failed(item: T, reason: unknown): void;
  /** Called before each slice with the number of waiting items. */
  sliceStarting?(waiting: number): void;
  /** Called after each slice. */
  sliceEnded?(): void;
}

export class CommandQueue<T> {
  #queue: T[] = [];
  #next = 0;
  /** Whether the item at `#next` has been prepared. */
  #isPrepared = false;
  #running = false;
  #channel = new MessageChannel();
  #idle: (() => void)[] = [];

  constructor(
    private readonly hooks: CommandQueueHooks<T>,
    private readonly now: () => number = () => performance.now(),
  ) {
    this.#channel.port1.addEventListener("message", () => this.#runSlice());
    this.#channel.port1.start();
  }

  /** Append items. If the queue was idle, the first slice runs before this returns. */
  push(items: readonly T[]): void {
    if (items.length === 0) return;
    for (const item of items) this.#queue.push(item);
    if (!this.#running) {
      this.#running = true;
      this.#runSlice();
    }
  }

  /** Discard all waiting items. An item that is being handled is not interrupted. */
  clear(): void {
    this.#queue.length = this.#next;
    this.#isPrepared = false;
  }

  /** Resolve when the queue is empty. */
  whenIdle(): Promise<void> {
    return this.#running ? new Promise((resolve) => this.#idle.push(resolve)) : Promise.resolve();
  }

  get waiting(): number {
    return this.#queue.length - this.#next;
  }

  dispose(): void {
    this.clear();
    this.#channel.port1.close();
  }

  #runSlice(): void {
    const deadline = this.now() + SLICE_MS;
    let blocker: Promise<void> | undefined;
    this.hooks.sliceStarting?.(this.waiting);
    try {
      while (this.#next < this.#queue.length && !blocker) {
        blocker = this.#handle(this.#queue[this.#next] as T);
        if (this.now() >= deadline) break;
      }
    } finally {
      this.hooks.sliceEnded?.();
    }
    if (blocker) void blocker.finally(() => this.#channel.port2.postMessage(0));
    else if (this.#next < this.#queue.length) this.#channel.port2.postMessage(0);
    else this.#becomeIdle();
  }

  /** Handle one item. Returns a promise if the queue has to wait. */
  #handle(item: T): Promise<void> | undefined {
    try {
      if (!this.#isPrepared) {
        this.#isPrepared = true;
        const ready = this.hooks.prepare?.(item);
        if (ready) return ready;
      }
      this.#isPrepared = false;
      this.#next += 1;
      const working = this.hooks.handle(item);
      return working?.catch((reason: unknown) => this.hooks.failed(item, reason));
    } catch (reason) {
      this.hooks.failed(item, reason);
      return undefined;
    }
  }

  #becomeIdle(): void {
    this.#queue = [];
    this.#next = 0;
    this.#running = false;
    for (const resolve of this.#idle.splice(0)) resolve();
  }
}
