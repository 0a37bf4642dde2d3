/** Shows the state of the session, and reports it to scripts of apps as events of the document. */
import type { MessageId, Messages } from "../i18n/messages";
import type { Status } from "../overlays/status";
import type { Session, SessionState } from "../session/session";
import type { EndKind, SessionEnd } from "../session/session_end";

/** Ends shown without an error. */
const REGULAR_ENDS: ReadonlySet<EndKind> = new Set<EndKind>(["done", "left"]);

/** Messages for other ends. */
const END_MESSAGES: Partial<Record<EndKind, MessageId>> = {
  full: "server_full",
  no_login: "login_expired",
  taken_over: "taken_over",
  unreachable: "connect_fail",
};

/** Messages for reasons with which the server ends a session (command `end`). */
const END_REASON_MESSAGES: Readonly<Record<string, MessageId>> = {
  idle: "session_idle",
  stopped: "server_stopped",
};

/** Return the text for an end; null for one that needs none: the app is through, or the page has left. */
export function endMessage(end: SessionEnd): MessageId | null {
  if (REGULAR_ENDS.has(end.kind)) return END_REASON_MESSAGES[end.reason] ?? null;
  return END_MESSAGES[end.kind] ?? "disconnected_with_server";
}

export class StatusPresenter {
  /** @param afterOutputs - calls a function when the page shows everything that was received. */
  constructor(
    private readonly session: Session,
    private readonly status: Status,
    private readonly messages: Messages,
    private readonly afterOutputs: (show: () => void) => void,
  ) {}

  show(state: SessionState): void {
    switch (state) {
      case "connecting":
        this.status.connecting();
        break;
      case "waiting":
        this.status.waiting(this.session.refusal === "stopping" ? "server_restarts" : "waiting_for_place");
        break;
      case "open":
        this.status.open();
        document.dispatchEvent(new CustomEvent("greenio:open"));
        break;
      case "reconnecting":
        this.status.reconnecting();
        break;
      case "ended":
        this.afterOutputs(() => this.#showEnd());
        break;
    }
  }

  #showEnd(): void {
    const { end } = this.session;
    if (!end) return;
    const message = endMessage(end);
    const text = message === null ? "" : this.messages.text(message);
    if (REGULAR_ENDS.has(end.kind)) this.status.ended(end.message || text);
    else this.status.lost(text, end.kind === "no_login" ? "log_in_again" : "reload");
    document.dispatchEvent(
      new CustomEvent("greenio:close", { detail: { kind: end.kind, reason: end.reason } }),
    );
  }
}
