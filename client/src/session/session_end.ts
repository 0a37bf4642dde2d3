import { CLOSE } from "../protocol/generated";

/**
 * Why a session has ended for this page.
 *
 * - done: the server ended it (command `end`, or close code 1000)
 * - expired: the session has expired on the server
 * - taken_over: another page continues the session
 * - full: the server accepts no more sessions
 * - no_login: the visitor's login has expired
 * - refused: the server rejects what this page sends
 * - lost: the connection broke and was not restored in time
 * - unreachable: no connection was ever established
 * - broken: the server violates the protocol
 * - left: the page was closed, or `leave()` was called
 */
export type EndKind =
  | "done"
  | "expired"
  | "taken_over"
  | "full"
  | "no_login"
  | "refused"
  | "lost"
  | "unreachable"
  | "broken"
  | "left";

export interface SessionEnd {
  readonly kind: EndKind;
  /** The reason given by the server or the connection. */
  readonly reason: string;
  /** A message of the server to show; may be empty. */
  readonly message: string;
}

/** Return the end that a close code of the server means; null if another attempt may succeed. */
export function endKindOf(code: number): EndKind | null {
  switch (code) {
    case CLOSE.DONE:
      return "done";
    case CLOSE.EXPIRED:
      return "expired";
    case CLOSE.TAKEN_OVER:
      return "taken_over";
    case CLOSE.FULL:
      return "full";
    case CLOSE.NO_LOGIN:
      return "no_login";
    case CLOSE.PROTOCOL:
    case CLOSE.UNSUPPORTED:
    case CLOSE.ENCODING:
    case CLOSE.POLICY:
    case CLOSE.TOO_BIG:
      // Repeated, the same events would be rejected again.
      return "refused";
    default:
      return null;
  }
}
