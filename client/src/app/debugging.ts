/** What only the page of a server with `debug` does. */
import type { App } from "./app";
import type { Clock } from "../base/clock";
import type { Session, SessionStore } from "../session/session";
import { AnswerReplay } from "../forms/answer_replay";

/** Milliseconds between two looks for a server that has started anew, after the app has ended. */
const PAUSE = 1000;
/** Seconds for which the note about answers stays. */
const NOTE_SECONDS = 8;

export interface DebuggingOptions {
  readonly clock: Clock;
  /** `/readyz`, which names the server's run in the header Greenio-Instance. */
  readonly url: string;
  /** Where answers are kept; null: they are not given again. */
  readonly answers: SessionStore | null;
  /** Whether the page was reloaded because the server has started anew. */
  readonly wasRestarted: boolean;
}

let isStarted = false;

/** Give the same answers again, and begin anew after a change also if the app has ended. */
export function startDebugging(app: App, session: Session, options: DebuggingOptions): void {
  if (options.answers !== null) {
    let isTold = false;
    const replay: AnswerReplay = new AnswerReplay(options.answers, options.wasRestarted && !isStarted, () => {
      if (isTold) return;
      isTold = true;
      const toast = app.toasts.show({
        content: "The code has changed: the same answers were given again. Click here to begin without them.",
        duration: NOTE_SECONDS,
        onclick: () => {
          replay.forget();
          session.leave();
          location.reload();
        },
      });
      toast.lang = "en";
    });
    app.forms.observer = replay;
  }
  if (isStarted) return;
  isStarted = true;
  session.onState((state) => {
    // Other ends: see transport/restart.ts.
    if (state === "ended" && session.end?.kind === "done" && session.end.reason !== "stopped")
      void awaitChange(app, options, session.welcome?.instance ?? "");
  });
}

async function awaitChange(app: App, options: DebuggingOptions, known: string): Promise<void> {
  const response = await fetch(options.url, { cache: "no-store" }).catch(() => null);
  const instance = response?.ok ? response.headers.get("Greenio-Instance") : null;
  if (typeof instance === "string" && instance !== known) app.restart();
  else options.clock.after(PAUSE, () => void awaitChange(app, options, known));
}
