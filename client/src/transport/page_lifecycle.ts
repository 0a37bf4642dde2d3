import type { Disposable } from "../base/disposable";
import { disposable } from "../base/disposable";
import { Emitter } from "../base/emitter";
import type { PageSignals } from "../session/page_signals";

/**
 * The signals of a real page. `pagehide` rather than `beforeunload` or `unload`, which keep a page out of the
 * browser's cache and do not fire on phones.
 *
 * `navigator.onLine` is no sign by itself: it is false on a computer without network that runs the server, too.
 */
export class BrowserSignals implements PageSignals, Disposable {
  readonly #hopeful = new Emitter<void>();
  readonly #hide = new Emitter<void>();
  readonly #restored = new Emitter<void>();
  readonly #listening: Disposable[];

  readonly onHopeful = this.#hopeful.on;
  readonly onHide = this.#hide.on;
  readonly onRestored = this.#restored.on;

  constructor(page: Window = window) {
    this.#listening = [
      listen(page, "online", () => this.#hopeful.emit()),
      listen(page.document, "visibilitychange", () => {
        if (page.document.visibilityState === "visible") {
          this.#hopeful.emit();
        }
      }),
      listen(page, "pagehide", () => this.#hide.emit()),
      listen(page, "pageshow", (event) => {
        if ((event as PageTransitionEvent).persisted) {
          this.#restored.emit();
        }
      }),
    ];
  }

  dispose(): void {
    for (const each of this.#listening) {
      each.dispose();
    }
  }
}

function listen(target: EventTarget, type: string, listener: (event: Event) => void): Disposable {
  target.addEventListener(type, listener);
  return disposable(() => target.removeEventListener(type, listener));
}
