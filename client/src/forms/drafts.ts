/** Reports unsubmitted input to the server from time to time, so that a reloaded page shows it again. */
import type { Field } from "../fields/field";
import type { PageEvent } from "../protocol/generated";

/** Milliseconds between two reports. The first change is reported at once. */
const PAUSE = 300;

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

  /** Record a change of a field of that form. */
  record(form: number, field: Field): void {
    if (!this.isEnabled()) return;
    this.#changed.set(field, form);
    if (this.#timer === undefined) this.flush();
  }

  /** Discard the drafts of a form that was submitted. */
  discard(form: number): void {
    for (const [field, itsForm] of this.#changed) if (itsForm === form) this.#changed.delete(field);
  }

  /** Report all changes. Returns whether there were any. */
  flush(): boolean {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#changed.size === 0) return false;
    this.#timer = setTimeout(() => this.flush(), PAUSE);
    const changed = [...this.#changed];
    this.#changed.clear();
    for (const [field, form] of changed) {
      const value = field.draft();
      if (field.group.isConnected && value !== undefined)
        this.send({ t: "draft", form, name: field.name, value });
    }
    return true;
  }
}
