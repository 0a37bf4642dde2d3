import { DisposableStore, type Disposable } from "../base/disposable";
import type { Subscribe } from "../base/emitter";

/** What the browser tells a page about itself. */
export interface PageSignals {
  /** The network may be back: `online`, or the tab became visible. */
  readonly onHopeful: Subscribe<void>;
  /** The page goes away: `pagehide`. */
  readonly onHide: Subscribe<void>;
  /** The page is back from the browser's cache of whole pages: `pageshow` with `persisted`. */
  readonly onRestored: Subscribe<void>;
}

/** What of a session follows the page. */
export interface Followed {
  retryNow(): void;
  leave(): void;
  suspend(): void;
}

export interface FollowOptions {
  /** Whether to keep the session for a page that comes back, by reload or from the browser's cache. */
  readonly keep: () => boolean;
  /** A page has come back whose session was left: it should reload itself. */
  readonly reload: () => void;
}

/**
 * Ties a session to its page: a hopeful sign cuts the pause before the next attempt short, a page that goes
 * away says so at once.
 */
export function followPage(session: Followed, signals: PageSignals, options: FollowOptions): Disposable {
  const store = new DisposableStore();
  store.add(signals.onHopeful(() => session.retryNow()));
  store.add(signals.onHide(() => (options.keep() ? session.suspend() : session.leave())));
  store.add(signals.onRestored(() => (options.keep() ? session.retryNow() : options.reload())));
  return store;
}
