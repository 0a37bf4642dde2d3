/**
 * The same answers again: what the author has answered is kept in the tab, and given to the forms of the new code when a
 * change of the app has made the page begin anew.
 */
import type { FormObserver } from "./form_stack";
import type { FormView } from "./form_view";
import type { SessionStore } from "../session/session";

/** Characters of all answers that are kept: browsers store 5 MB for a site. */
const MAX_CHARACTERS = 256 * 1024;

interface Answer {
  readonly question: string;
  /** Values by field; null if the form was cancelled. */
  readonly values: Readonly<Record<string, unknown>> | null;
}

export class AnswerReplay implements FormObserver {
  /** Answers of the session before that no form has asked for yet. */
  #earlier: Answer[];
  readonly #given: Answer[] = [];
  readonly #views = new Map<number, FormView>();

  /**
   * @param store - of this tab.
   * @param isReplay - whether the page was reloaded because the app has changed; else the answers begin anew.
   * @param replayed - called with the first answer that is given again.
   */
  constructor(
    private readonly store: SessionStore,
    isReplay: boolean,
    private readonly replayed: () => void,
  ) {
    this.#earlier = isReplay ? parse(store.load()) : [];
    if (!isReplay) store.clear();
  }

  /** Give no more answers, and keep none of those that were given. */
  forget(): void {
    this.#earlier = [];
    this.#given.length = 0;
    this.store.clear();
  }

  opened(view: FormView): void {
    this.#views.set(view.id, view);
    const answer = this.#take(view.question);
    if (answer === undefined) return;
    // The form has to be in the page, and whatever fills it in has to be done.
    setTimeout(() => {
      if (!view.element.isConnected || view.isSessionEnded) return;
      this.replayed();
      replay(view, answer);
    });
  }

  submitted(form: number, values: Readonly<Record<string, unknown>>): void {
    const view = this.#views.get(form);
    if (view === undefined) return;
    const kept = view.fields
      .filter((field) => isKept(field.item) && values[field.name] !== null)
      .map((field) => [field.name, values[field.name]] as const);
    this.#give({ question: view.question, values: Object.fromEntries(kept) });
  }

  cancelled(form: number): void {
    const view = this.#views.get(form);
    if (view !== undefined) this.#give({ question: view.question, values: null });
  }

  /** Return the next answer to a question. Answers before it belong to questions that are asked no more. */
  #take(question: string): Answer | undefined {
    const index = this.#earlier.findIndex((answer) => answer.question === question);
    return index < 0 ? undefined : this.#earlier.splice(0, index + 1).at(-1);
  }

  #give(answer: Answer): void {
    this.#given.push(answer);
    const text = JSON.stringify(this.#given);
    if (text.length <= MAX_CHARACTERS) this.store.save(text);
  }
}

/** Fill a form in and press its button. With a field whose value is not kept, the form waits for the user. */
function replay(view: FormView, { values }: Answer): void {
  if (values === null) {
    view.cancel();
    return;
  }
  let button: HTMLElement | undefined;
  for (const field of view.fields) {
    const value = values[field.name];
    if (field.item.k === "actions" && typeof value === "number") button = field.controls[value];
    else if (value !== undefined) view.enter(field.name, value);
  }
  if (view.fields.every((field) => isKept(field.item))) view.form.requestSubmit(button);
}

/** Return whether the value of an item is kept: passwords, files and messages of a chat are not. */
function isKept(item: { readonly k: string; readonly type?: string }): boolean {
  return item.k !== "file" && item.k !== "chat" && item.type !== "password";
}

function parse(text: string | null): Answer[] {
  try {
    const answers: unknown = JSON.parse(text ?? "[]");
    return Array.isArray(answers) ? (answers as Answer[]) : [];
  } catch {
    return [];
  }
}
