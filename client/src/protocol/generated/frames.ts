// Made by client/generate.py from greenio/protocol and greenio/widgets. Change those, then run it again.

import type { Command } from "./commands";
import type { PageEvent } from "./events";

/**
 * First word of the server on a connection.
 *
 * `session` is the secret id to resume with; `fresh` means that the page has to start empty (a new
 * session, or a whole page to be shown again); `reconnect` is how long, in seconds, the session
 * outlives a lost connection; `debug` whether errors are shown with their traceback; `limit` how many
 * bytes of JSON the server takes in one frame; `keep` whether a page that was reloaded may resume, too.
 */
export interface Welcome {
  readonly session: string;
  readonly fresh?: boolean;
  readonly reconnect?: number;
  readonly debug?: boolean;
  readonly limit?: number;
  readonly keep?: boolean;
}

/** First word of a page that had a connection before. `fresh`: the page was reloaded and is empty. */
export interface Resume {
  readonly session: string;
  readonly fresh?: boolean;
}

/** A frame to the page. The server assembles it from bytes; visitors inside the process decode it. */
export interface Down {
  readonly w?: Welcome | null;
  readonly s?: number;
  readonly a?: number;
  readonly c?: readonly Command[];
}

/** A frame from the page. Events stay raw until their number says that they are new. */
export interface Up {
  readonly r?: Resume | null;
  readonly s?: number;
  readonly a?: number;
  readonly e?: readonly PageEvent[];
}
