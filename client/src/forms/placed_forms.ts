/** The open forms that stand in scopes of the page, all of them visible. */
import { placeForm, removeEmptyPlace } from "../dom/form_places";
import type { RemovalObserver } from "../dom/removal_observer";
import type { FormView } from "./form_view";

export class PlacedForms {
  readonly #views = new Set<FormView>();

  /** @param displaced - called with a form whose scope has left the page. It is no longer one of these. */
  constructor(
    private readonly removals: RemovalObserver,
    private readonly displaced: (view: FormView) => void,
  ) {}

  get views(): readonly FormView[] {
    return [...this.#views];
  }

  add(view: FormView, scope: Element): void {
    this.#views.add(view);
    placeForm(scope, view.element);
    this.removals.add(view.element, () => {
      if (this.#views.delete(view)) this.displaced(view);
    });
  }

  /** Remove a form from the page. Returns whether it was one of these. */
  remove(view: FormView): boolean {
    if (!this.#views.delete(view)) return false;
    const place = view.element.parentElement;
    view.dispose();
    removeEmptyPlace(place);
    return true;
  }

  clear(): void {
    for (const view of this.#views) this.remove(view);
  }
}
