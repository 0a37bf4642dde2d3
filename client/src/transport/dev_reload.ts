import type { Clock } from "../base/clock";
import type { Session } from "../session/session";

/** Milliseconds between two looks whether the server is back, and until nobody waits any more. */
const LOOK = 400;
const PATIENCE = 600_000;

/**
 * While an author works on the app, the server starts anew with every change: a page that has lost it reloads as
 * soon as it takes new sessions. Without `debug` nothing happens.
 *
 * @param url - answers with success while the server takes new sessions (`/readyz`): an old one on its way out,
 *   which a connection of the browser may still reach, does not.
 */
export function reloadWhenBack(session: Session, clock: Clock, url: string, reload: () => void): void {
  session.onState((state) => {
    const end = session.end;
    if (state !== "ended" || end === null || session.welcome?.debug !== true) return;
    const isServerGone = end.reason === "stopped" || ["lost", "expired", "unreachable"].includes(end.kind);
    if (isServerGone) look(clock, url, clock.now() + PATIENCE, reload);
  });
}

function look(clock: Clock, url: string, until: number, reload: () => void): void {
  clock.after(LOOK, () => {
    void answers(url).then((isBack) => {
      if (isBack) reload();
      else if (clock.now() < until) look(clock, url, until, reload);
      return isBack;
    });
  });
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { cache: "no-store" })).ok;
  } catch {
    return false;
  }
}
