/**
 * Unsubmitted input that outlives a lost session: kept in the tab while the page is reloaded, and given to the form of
 * the new session that asks the same question.
 */
import type { SessionStore } from "../session/session";
import type { FormView } from "./form_view";

/** Characters of all that is kept: browsers store 5 MB for a site. */
const MAX_CHARACTERS = 256 * 1024;

interface Kept {
  /** Whether the page was reloaded because the server has been restarted. */
  readonly restarted: boolean;
  /** The edited values of each form, by its question. */
  readonly forms: Record<string, Record<string, unknown>>;
}

export class KeptInput {
  readonly #forms: Map<string, Record<string, unknown>>;
  /** Whether this page was reloaded because the server has been restarted. */
  readonly wasRestarted: boolean;

  /** @param store - of this tab. */
  constructor(private readonly store: SessionStore) {
    const kept = parse(store.load());
    this.#forms = new Map(Object.entries(kept.forms));
    this.wasRestarted = kept.restarted;
    if (kept.restarted) this.#save(false);
  }

  /** Keep what was entered into the forms, in addition to what no form has asked for yet. */
  keep(views: readonly FormView[], restarted: boolean): void {
    for (const view of views) {
      const values = view.edited();
      if (Object.keys(values).length > 0) this.#forms.set(view.question, values);
    }
    this.#save(restarted);
  }

  /** Give a form what was entered when its question was asked before. */
  restore(view: FormView): void {
    const values = this.#forms.get(view.question);
    if (!values) return;
    this.#forms.delete(view.question);
    this.#save(false);
    for (const [name, value] of Object.entries(values)) view.enter(name, value);
  }

  #save(restarted: boolean): void {
    const kept: Kept = { restarted, forms: Object.fromEntries(this.#forms) };
    const text = JSON.stringify(kept);
    if (!restarted && this.#forms.size === 0) this.store.clear();
    else if (text.length <= MAX_CHARACTERS) this.store.save(text);
    else console.warn("What was entered is too much to be kept");
  }
}

function parse(text: string | null): Kept {
  try {
    const kept = JSON.parse(text ?? "") as Partial<Kept> | null;
    return { restarted: kept?.restarted === true, forms: { ...kept?.forms } };
  } catch {
    return { restarted: false, forms: {} };
  }
}
