import { CLOSE } from "../protocol/generated";

/**
 * Why a session is over for this page.
 *
 * - done: the server said so (command End, or close code 1000)
 * - expired: the server knows it no more
 * - taken_over: another page has it now
 * - full: the server takes no more sessions
 * - refused: the server does not accept what this page sends
 * - lost: the connection broke, and there was no way back in time
 * - unreachable: there was no connection in the first place
 * - broken: what the server sends makes no sense
 * - left: the page went away, or `leave()` was called
 */
export type EndKind =
  "done" | "expired" | "taken_over" | "full" | "refused" | "lost" | "unreachable" | "broken" | "left";

export interface End {
  readonly kind: EndKind;
  /** The server's or the connection's words. */
  readonly reason: string;
  /** To be shown, if the server sent something; else empty. */
  readonly message: string;
}

/** What a close code of the server settles for good; null if another attempt may help. */
export function endOfCloseCode(code: number): EndKind | null {
  switch (code) {
    case CLOSE.DONE:
      return "done";
    case CLOSE.EXPIRED:
      return "expired";
    case CLOSE.TAKEN_OVER:
      return "taken_over";
    case CLOSE.FULL:
      return "full";
    case CLOSE.PROTOCOL:
    case CLOSE.UNSUPPORTED:
    case CLOSE.ENCODING:
    case CLOSE.POLICY:
    case CLOSE.TOO_BIG:
      // The same events would be repeated and refused again.
      return "refused";
    default:
      return null;
  }
}
