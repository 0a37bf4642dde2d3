/**
 * Reports fields that have lost the focus, so that the server checks them. A field that lost it to a pressed button
 * is reported after the click: the result of the check would move the button away from the pointer, and a button
 * that submits the form makes the check unnecessary.
 */
import type { Field } from "../fields/field";

export class BlurReporter {
  #isPressing = false;
  /** The field that lost the focus to the pressed button. */
  #deferred: Field | null = null;

  /** @param report - reports a field. */
  constructor(
    form: HTMLFormElement,
    private readonly report: (field: Field) => void,
  ) {
    form.addEventListener("pointerdown", (event) => {
      this.#isPressing = event.target instanceof Element && event.target.closest("button") !== null;
      if (this.#isPressing) this.#listenForRelease();
    });
  }

  blurred(field: Field): void {
    if (this.#isPressing) this.#deferred = field;
    else this.report(field);
  }

  /** Do not report the field that lost the focus to the pressed button. */
  discard(): void {
    this.#deferred = null;
  }

  #listenForRelease(): void {
    const released = new AbortController();
    const release = (): void => {
      released.abort();
      this.#isPressing = false;
      // After the click, which may close the form.
      setTimeout(() => this.#reportDeferred());
    };
    // A touch that becomes a scroll is cancelled.
    for (const type of ["pointerup", "pointercancel"]) {
      window.addEventListener(type, release, { signal: released.signal });
    }
  }

  #reportDeferred(): void {
    const field = this.#deferred;
    this.#deferred = null;
    if (field) this.report(field);
  }
}
