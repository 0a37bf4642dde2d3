/**
 * A queue worked off in slices, so that ten thousand commands at once never freeze the tab.
 *
 *     push ──> [ slice ][ yield ][ slice ][ yield ] ...
 *               12 ms      └── the browser paints, handles clicks and typing
 *
 * Twelve milliseconds leave time for style and layout within a frame of 60 Hz. The yield is a message to
 * ourselves: unlike a timer it is neither delayed by 4 ms nor throttled in a background tab.
 */
import { Pending } from "./lazy_chunk";

export const SLICE_MS = 12;

export interface SliceHooks<T> {
  /** Does one item's work. A promise holds the queue until it settles; `Pending` repeats the item. */
  handle(item: T): void | Promise<void>;
  /** Called when an item failed; the queue goes on. */
  failed(item: T, reason: unknown): void;
  /** Called before each slice with the number of items that wait. */
  begin?(waiting: number): void;
  /** Called after each slice, once. */
  end?(): void;
}

export class Slices<T> {
  #queue: T[] = [];
  #next = 0;
  #running = false;
  #channel = new MessageChannel();
  #idle: (() => void)[] = [];

  constructor(
    private readonly hooks: SliceHooks<T>,
    private readonly now: () => number = () => performance.now(),
  ) {
    this.#channel.port1.addEventListener("message", () => this.#slice());
    this.#channel.port1.start();
  }

  /** Appends the items. When nothing was waiting, the first slice runs before this returns. */
  push(items: readonly T[]): void {
    if (items.length === 0) return;
    for (const item of items) this.#queue.push(item);
    if (!this.#running) {
      this.#running = true;
      this.#slice();
    }
  }

  /** Forgets what waits. An item that is being handled ends as it will. */
  clear(): void {
    this.#queue.length = this.#next;
  }

  /** Resolves when nothing waits any more. */
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

  #slice(): void {
    const until = this.now() + SLICE_MS;
    let blocker: Promise<void> | undefined;
    this.hooks.begin?.(this.waiting);
    try {
      while (this.#next < this.#queue.length && !blocker) {
        blocker = this.#one(this.#queue[this.#next] as T);
        if (this.now() >= until) break;
      }
    } finally {
      this.hooks.end?.();
    }
    if (blocker) void blocker.finally(() => this.#channel.port2.postMessage(0));
    else if (this.#next < this.#queue.length) this.#channel.port2.postMessage(0);
    else this.#rest();
  }

  /** Handles one item; a promise is returned when the queue has to wait for it. */
  #one(item: T): Promise<void> | undefined {
    try {
      const working = this.hooks.handle(item);
      this.#next += 1;
      return working?.catch((reason: unknown) => this.hooks.failed(item, reason));
    } catch (reason) {
      if (reason instanceof Pending) return reason.ready;
      this.#next += 1;
      this.hooks.failed(item, reason);
      return undefined;
    }
  }

  #rest(): void {
    this.#queue = [];
    this.#next = 0;
    this.#running = false;
    for (const resolve of this.#idle.splice(0)) resolve();
  }
}
