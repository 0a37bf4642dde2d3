import type { SessionStore } from "../session/session";

/**
 * Stores the session's id, what was entered, or what was answered, for this tab. Where the browser forbids storage, nothing is stored. An id never comes from
 * the page's address: a link would lead its reader into the session of whoever wrote it.
 */
export class TabStorage implements SessionStore {
  readonly #key: string;

  /** @param app - identifies the app: two apps in one tab have two sessions. */
  constructor(app: string, kind: "session" | "input" | "answers" = "session") {
    this.#key = `greenio-${kind}:${app}`;
  }

  /**
   * At the start of a page: clear what belongs to another page. A tab that was duplicated, or opened by this
   * page, has a copy of its storage and would take over the session.
   */
  clearForeign(): void {
    if (!isReload()) this.clear();
  }

  load(): string | null {
    return attempt(() => sessionStorage.getItem(this.#key));
  }

  save(id: string): void {
    attempt(() => sessionStorage.setItem(this.#key, id));
  }

  clear(): void {
    attempt(() => sessionStorage.removeItem(this.#key));
  }
}

/** Return whether this page was reloaded, navigated back to, or restored after the browser discarded it. */
function isReload(): boolean {
  const [navigation] = performance.getEntriesByType("navigation");
  const kind = navigation instanceof PerformanceNavigationTiming ? navigation.type : "reload";
  return (
    kind === "reload" ||
    kind === "back_forward" ||
    ("wasDiscarded" in document && document.wasDiscarded === true)
  );
}

function attempt<T>(action: () => T): T | null {
  try {
    return action();
  } catch {
    return null;
  }
}
