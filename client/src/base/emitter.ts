import { disposable, type Disposable } from "./disposable";

/** How to hear of something: call it with a listener, dispose what it returns to hear no more. */
export type Subscribe<T> = (listener: (value: T) => void) => Disposable;

/**
 * Tells listeners, in the order in which they came.
 *
 * A listener that throws does not keep the others from hearing; its error is thrown when all have heard.
 * Whoever subscribes or leaves meanwhile changes nothing for the emission that is under way, except that a
 * listener that has left is not called any more.
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
