/** Reports unsubmitted input to the server from time to time, so that a reloaded page shows it again. */
import type { Field } from "../fields/field";
import type { PageEvent } from "../protocol/generated";

/** Milliseconds from the first change to the report. Leaving the page reports at once. */
const DELAY = 300;

export class Drafts {
  readonly #changed = new Map<Field, number>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param send - sends an event.
   * @param isEnabled - whether the page can be reloaded with its session.
   */
  constructor(
    private readonly send: (event: PageEvent) => void,
    private readonly isEnabled: () => boolean,
  ) {}

  /** Record a change of a field of that form. Passwords and files are never reported. */
  record(form: number, field: Field): void {
    const { item } = field;
    if (item.k === "file" || ("type" in item && item.type === "password") || !this.isEnabled()) return;
    this.#changed.set(field, form);
    this.#timer ??= setTimeout(() => this.flush(), DELAY);
  }

  /** Discard the drafts of a form that was submitted. */
  discard(form: number): void {
    for (const [field, itsForm] of this.#changed) if (itsForm === form) this.#changed.delete(field);
  }

  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const changed = [...this.#changed];
    this.#changed.clear();
    for (const [field, form] of changed) {
      const value = field.read();
      // Objects are references to values that the server has set itself.
      if (field.group.isConnected && (typeof value !== "object" || Array.isArray(value)))
        this.send({ t: "draft", form, name: field.name, value });
    }
  }
}
