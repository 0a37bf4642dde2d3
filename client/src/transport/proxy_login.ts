import type { Clock } from "../base/clock";
import type { Disposable } from "../base/disposable";
import { Backoff, type BackoffLimits } from "../session/backoff";
import type { Session } from "../session/session";

/** Milliseconds of an interruption after which the page asks why: most are shorter. */
const FIRST_PAUSE = 2000;

/** Limits of the pauses between two requests, in milliseconds. */
const PAUSES: BackoffLimits = { first: FIRST_PAUSE, max: 15_000 };

/**
 * Whether a response comes from a proxy that wants a login: refused, or led to the login's page. (greenio itself asks
 * for none at the address of `url`.)
 */
export function wantsLogin(response: Response): boolean {
  return response.type === "opaqueredirect" || response.status === 401 || response.status === 403;
}

/**
 * Find out that the login at a proxy has expired. A WebSocket that the proxy refuses looks like a broken network, so a
 * page that reconnects asks with a request, too.
 *
 * @param url - `/readyz`
 */
export function watchProxyLogin(session: Session, clock: Clock, random: () => number, url: string): void {
  let next: Disposable | null = null;
  session.onState((state) => {
    next?.dispose();
    next = null;
    if (state !== "reconnecting") return;
    const backoff = new Backoff(random, PAUSES);
    const ask = async (): Promise<void> => {
      const response = await fetch(url, { cache: "no-store", redirect: "manual" }).catch(() => null);
      if (session.state !== "reconnecting") return;
      if (response !== null && wantsLogin(response)) session.loginExpired();
      else next = clock.after(backoff.next(), () => void ask());
    };
    next = clock.after(FIRST_PAUSE, () => void ask());
  });
}
