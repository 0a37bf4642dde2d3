import type { Clock } from "../base/clock";
import { Backoff, type BackoffLimits } from "../session/backoff";
import type { Session } from "../session/session";
import { wantsLogin } from "./proxy_login";

/** Limits of the pauses between two requests, in milliseconds: a server may be away for days. */
export const RESTART_BACKOFF: BackoffLimits = { first: 500, max: 15_000 };

const LOGIN = Symbol("login");

export interface RestartOptions {
  readonly clock: Clock;
  /** Returns a number from 0 to 1 (exclusive). */
  readonly random: () => number;
  /** Succeeds while the server accepts new sessions (`/readyz`), and names its run in the header Greenio-Instance. */
  readonly url: string;
  /** The server does not answer, or not yet. */
  readonly waiting: () => void;
  /** The server is the one that has ended the session: the page stays as it is. */
  readonly same: () => void;
  /** A proxy wants a login before it lets the page ask. */
  readonly loginExpired: () => void;
  /** The server has been restarted: begin anew. */
  readonly reload: () => void;
}

/**
 * Begin anew when the server has been restarted: a page that has lost its session asks until a server answers. One that
 * is shutting down, which a connection of the browser may still reach, does not.
 *
 * With `debug`, the page begins anew also if the server is the same.
 */
export function reloadAfterRestart(session: Session, options: RestartOptions): void {
  session.onState((state) => {
    const { end, welcome } = session;
    if (state !== "ended" || end === null || welcome === null) return;
    if (end.reason === "stopped" || ["lost", "expired"].includes(end.kind)) {
      const known = welcome.debug ? "" : welcome.instance;
      void ask(known, new Backoff(options.random, RESTART_BACKOFF), options);
    }
  });
}

async function ask(known: string, backoff: Backoff, options: RestartOptions): Promise<void> {
  const instance = await readyInstance(options.url);
  if (instance === LOGIN) {
    options.loginExpired();
  } else if (instance === null) {
    options.waiting();
    options.clock.after(backoff.next(), () => void ask(known, backoff, options));
  } else if (instance === known) {
    options.same();
  } else {
    options.reload();
  }
}

/** Return the name of the server's run; LOGIN if a proxy is in front; null if no server accepts sessions. */
async function readyInstance(url: string): Promise<string | typeof LOGIN | null> {
  try {
    const response = await fetch(url, { cache: "no-store", redirect: "manual" });
    if (wantsLogin(response)) return LOGIN;
    return response.ok ? (response.headers.get("Greenio-Instance") ?? "?") : null;
  } catch {
    return null;
  }
}
