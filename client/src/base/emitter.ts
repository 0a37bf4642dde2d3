import { disposable, type Disposable } from "./disposable";

/** Subscribe a listener. Disposing of the result unsubscribes it. */
export type Subscribe<T> = (listener: (value: T) => void) => Disposable;

/**
 * Calls its listeners in the order in which they subscribed.
 *
 * When a listener throws, the others are still called; the error is thrown afterwards. A listener that subscribes
 * during an emission is called from the next one on; one that unsubscribes is not called any more.
 */
export class Emitter<T> implements Disposable {
  #listeners: readonly { readonly call: (value: T) => void }[] = [];

  readonly on: Subscribe<T> = (call) => {
    const entry = { call };
    this.#listeners = [...this.#listeners, entry];
    return disposable(() => {
      this.#listeners = this.#listeners.filter((other) => other !== entry);
    });
  };

  emit(value: T): void {
    const errors: unknown[] = [];
    for (const entry of this.#listeners) {
      if (this.#listeners.includes(entry)) {
        try {
          entry.call(value);
        } catch (error) {
          errors.push(error);
        }
      }
    }
    if (errors.length === 1) {
      throw errors[0];
    }
    if (errors.length > 1) {
      throw new AggregateError(errors, "several listeners failed");
    }
  }

  dispose(): void {
    this.#listeners = [];
  }
}
