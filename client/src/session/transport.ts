/** What a connection needs of the session. */
export interface Receiver {
  /** The connection stands: frames may be sent. Once at most. */
  opened(): void;
  /** One frame. */
  received(frame: string): void;
  /** `isWritable` has become true again. */
  writable(): void;
  /** The connection is over; nothing follows. Exactly once, unless `close()` ended it. */
  closed(code: number, reason: string): void;
}

/** One attempt to reach the server, and the connection if it succeeds. */
export interface Connection {
  /**
   * Whether a frame sent now leaves now. A WebSocket always says yes; a long poll says no while a request is
   * under way, so that everything that comes up meanwhile goes into one frame.
   */
  readonly isWritable: boolean;
  /** Send one frame. Only between `opened` and `closed`; never throws. */
  send(frame: string): void;
  /** Send a last frame although the page is going away, and close. */
  sendLast(frame: string): void;
  /** End the connection or the attempt. The receiver hears nothing more. */
  close(code: number, reason: string): void;
}

/** A way to reach the server. */
export interface Transport {
  readonly name: "websocket" | "http" | "memory";
  /** Begin to connect. `resume`: the first frame will name a session that the server should know. */
  connect(receiver: Receiver, resume: boolean): Connection;
}
