import type { SessionStore } from "../session/session_store";

/** Behind it in the address's fragment stands the id of a session that goes on here, on another device. */
const HANDED_OVER = "#greenio-session=";

/** Keeps the id for this tab. Where the browser forbids storage, nothing is kept. */
export class TabStore implements SessionStore {
  readonly #key: string;

  /** @param app - the page's address without what changes: two apps in one tab are two sessions. */
  constructor(app: string) {
    this.#key = `greenio-session:${app}`;
  }

  /**
   * At the start of a page: takes an id from the address, and forgets one that is not this page's own. A tab that
   * was duplicated, or opened by this page, has a copy of its storage and would take the session from it.
   */
  adopt(): void {
    if (location.hash.startsWith(HANDED_OVER)) {
      this.save(decodeURIComponent(location.hash.slice(HANDED_OVER.length)));
      history.replaceState(history.state, "", location.pathname + location.search);
    } else if (!isReload()) {
      this.clear();
    }
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

/** Whether this page was here before: reloaded, come back to, or thrown out of memory by the browser. */
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
