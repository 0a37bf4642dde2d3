/** A resource that has to be released. Disposing of it twice is allowed. */
export interface Disposable {
  dispose(): void;
}

/** Return a Disposable that calls `end` once. */
export function disposable(end: () => void): Disposable {
  let done = false;
  return {
    dispose(): void {
      if (!done) {
        done = true;
        end();
      }
    },
  };
}

/** Disposes of everything added to it, the newest first. After that, what is added is disposed of at once. */
export class DisposableStore implements Disposable {
  #items: Disposable[] | null = [];

  add<T extends Disposable>(item: T): T {
    if (this.#items === null) {
      item.dispose();
    } else {
      this.#items.push(item);
    }
    return item;
  }

  dispose(): void {
    const items = this.#items ?? [];
    this.#items = null;
    for (const item of items.toReversed()) {
      item.dispose();
    }
  }
}
