import { disposable, DisposableStore, type Disposable } from "../base/disposable";
import { Emitter } from "../base/emitter";

/**
 * The lifecycle events of the page. Uses `pagehide` rather than `beforeunload` or `unload`, which keep a page out
 * of the browser's back/forward cache and are not fired on phones.
 *
 * `navigator.onLine` is not used: it is also false on a computer without network that runs the server itself.
 */
export class PageLifecycle implements Disposable {
  readonly #reconnectHint = new Emitter<void>();
  readonly #hide = new Emitter<void>();
  readonly #restored = new Emitter<void>();
  readonly #listeners: Disposable[];

  /** The network may have changed: `online`, the tab became visible, or the browser woke it (`resume`). */
  readonly onReconnectHint = this.#reconnectHint.on;
  /** The page is being closed or cached: `pagehide`. */
  readonly onHide = this.#hide.on;
  /** The page was restored from the back/forward cache: `pageshow` with `persisted`. */
  readonly onRestored = this.#restored.on;

  constructor(page: Window = window) {
    this.#listeners = [
      listen(page, "online", () => this.#reconnectHint.emit()),
      listen(page.document, "visibilitychange", () => {
        if (page.document.visibilityState === "visible") {
          this.#reconnectHint.emit();
        }
      }),
      listen(page.document, "resume", () => this.#reconnectHint.emit()),
      listen(page, "pagehide", () => this.#hide.emit()),
      listen(page, "pageshow", (event) => {
        if ((event as PageTransitionEvent).persisted) {
          this.#restored.emit();
        }
      }),
    ];
  }

  dispose(): void {
    for (const each of this.#listeners) {
      each.dispose();
    }
  }
}

function listen(target: EventTarget, type: string, listener: (event: Event) => void): Disposable {
  target.addEventListener(type, listener);
  return disposable(() => target.removeEventListener(type, listener));
}

/** The part of a session that follows the page's lifecycle. */
export interface PageBoundSession {
  checkNow(): void;
  retryNow(): void;
  leave(): void;
  suspend(): void;
}

export interface BindOptions {
  /** Whether to keep the session for a page that is reloaded or restored from the browser's cache. */
  readonly keep: () => boolean;
  /** Called when a page is restored after it has left its session. */
  readonly reload: () => void;
}

/**
 * Bind a session to the lifecycle of its page: a reconnect hint ends the pause before the next attempt, or
 * lets an open connection prove that it lives, and a page that is closed leaves its session at once.
 */
export function bindSession(
  session: PageBoundSession,
  lifecycle: PageLifecycle,
  options: BindOptions,
): Disposable {
  const store = new DisposableStore();
  store.add(lifecycle.onReconnectHint(() => session.checkNow()));
  store.add(lifecycle.onHide(() => (options.keep() ? session.suspend() : session.leave())));
  store.add(lifecycle.onRestored(() => (options.keep() ? session.retryNow() : options.reload())));
  return store;
}
