/** What the user is entering, told to the server from time to time: a page that is shown again has it, too. */
import type { PageEvent } from "../protocol/generated";
import type { Field } from "../fields/field";

/** Milliseconds after the first of some edits. Leaving the page does not wait for it. */
const DELAY = 300;

export class Drafts {
  readonly #edited = new Map<Field, number>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param send - sends an event.
   * @param wanted - whether the page may be shown again at all.
   */
  constructor(
    private readonly send: (event: PageEvent) => void,
    private readonly wanted: () => boolean,
  ) {}

  /** The user changes a field of that form. Passwords and files stay where they are. */
  note(form: number, field: Field): void {
    const { item } = field;
    if (item.k === "file" || ("type" in item && item.type === "password") || !this.wanted()) return;
    this.#edited.set(field, form);
    this.#timer ??= setTimeout(() => this.flush(), DELAY);
  }

  /** The form was answered: what stands there is no draft any more. */
  forget(form: number): void {
    for (const [field, owner] of this.#edited) if (owner === form) this.#edited.delete(field);
  }

  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const edited = [...this.#edited];
    this.#edited.clear();
    for (const [field, form] of edited) {
      const value = field.read();
      // Objects stand for values that the server has set itself.
      if (field.group.isConnected && (typeof value !== "object" || Array.isArray(value)))
        this.send({ t: "draft", form, name: field.name, value });
    }
  }
}
