/**
 * Places for forms, each at the end of a scope. A place is no item of its scope: it is not counted, not cleared, and
 * outputs at the scope's end come before it, as in the server's mirror of the page.
 */
import { element } from "./element";

/** Not by a class: untrusted HTML could imitate it. */
const places = new WeakSet<Element>();

/** Return the place for forms of `scope`; null if it has none. */
export function formPlaceOf(scope: Element): Element | null {
  const last = scope.lastElementChild;
  return last && places.has(last) ? last : null;
}

/** Return the number of items of `scope`. */
export function itemCount(scope: Element): number {
  return scope.children.length - (formPlaceOf(scope) ? 1 : 0);
}

/** Add a form at the end of `scope`. */
export function placeForm(scope: Element, form: Element): void {
  let place = formPlaceOf(scope);
  if (!place) {
    place = element("div", { class: "webio-scope-forms" });
    places.add(place);
    scope.append(place);
  }
  place.append(form);
}

/** Remove the place that a form was in, if no other form is there. */
export function removeEmptyPlace(place: Element | null): void {
  if (place && places.has(place) && !place.firstChild) place.remove();
}

/** Remove the items of `scope`. */
export function removeItems(scope: Element): void {
  const place = formPlaceOf(scope);
  if (!place) scope.replaceChildren();
  // Not by replaceChildren(place), which would take the focus from a field in it.
  else while (scope.firstChild && scope.firstChild !== place) scope.firstChild.remove();
}
