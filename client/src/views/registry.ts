/** The views of the page that commands change. */
import type { RemovalObserver } from "../dom/removal_observer";
import type { View, ViewPatch } from "./view";

/** Kinds of views that commands find, with their names in messages. */
const KIND_NAMES = {
  datatable: "datatable",
  output: "output",
  pin: "pin",
  progress: "progress bar",
  terminal: "terminal",
} as const;

export interface ViewId {
  readonly kind: keyof typeof KIND_NAMES;
  readonly name: string;
}

export class ViewRegistry {
  /** The views of an id, the latest last: an app may show a second one before the first is removed. */
  readonly #views = new Map<string, View[]>();

  constructor(private readonly removals: RemovalObserver) {}

  /** Register a view, which is found until its element leaves the page. */
  add(id: ViewId, view: View): void {
    const key = keyOf(id);
    const views = this.#views.get(key);
    if (views) views.push(view);
    else this.#views.set(key, [view]);
    this.removals.add(view.element, () => this.#remove(key, view));
  }

  find(id: ViewId): View | undefined {
    this.removals.flush();
    return this.#views.get(keyOf(id))?.at(-1);
  }

  /** Change a view in place; if it is not on the page, an error on the console. */
  update(id: ViewId, patch: ViewPatch): void {
    const isUpdated = this.find(id)?.update?.(patch) ?? false;
    if (!isUpdated) console.error(`There is no ${KIND_NAMES[id.kind]} "${id.name}" on the page`);
  }

  #remove(key: string, view: View): void {
    const views = (this.#views.get(key) ?? []).filter((other) => other !== view);
    if (views.length > 0) this.#views.set(key, views);
    else this.#views.delete(key);
  }
}

function keyOf(id: ViewId): string {
  return `${id.kind}:${id.name}`;
}
