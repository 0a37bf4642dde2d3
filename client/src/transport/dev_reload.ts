import type { Clock } from "../base/clock";
import type { Session } from "../session/session";

/** Milliseconds between two requests, and until the page stops polling. */
const POLL_INTERVAL = 400;
const POLL_TIMEOUT = 600_000;

/**
 * Reload the page when a server in development has restarted: with `debug`, a page that has lost its server polls
 * until the new one accepts sessions. Without `debug` nothing happens.
 *
 * @param url - succeeds while the server accepts new sessions (`/readyz`). An old server that is shutting down, which
 *   a connection of the browser may still reach, does not.
 */
export function reloadWhenReady(session: Session, clock: Clock, url: string, reload: () => void): void {
  session.onState((state) => {
    const end = session.end;
    if (state !== "ended" || end === null || session.welcome?.debug !== true) return;
    const isServerGone = end.reason === "stopped" || ["lost", "expired", "unreachable"].includes(end.kind);
    if (isServerGone) poll(clock, url, clock.now() + POLL_TIMEOUT, reload);
  });
}

function poll(clock: Clock, url: string, deadline: number, reload: () => void): void {
  clock.after(POLL_INTERVAL, () => {
    void isReady(url).then((ready) => {
      if (ready) reload();
      else if (clock.now() < deadline) poll(clock, url, deadline, reload);
      return ready;
    });
  });
}

async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { cache: "no-store" })).ok;
  } catch {
    return false;
  }
}
