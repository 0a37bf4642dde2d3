/** The receiving end of a connection. */
export interface Receiver {
  /** The connection is established: frames may be sent. Called at most once. */
  opened(): void;
  /** A frame was received. */
  received(frame: string): void;
  /** `isWritable` has become true again. */
  writable(): void;
  /** The connection is closed; nothing follows. Called exactly once, unless `close()` ended it. */
  closed(code: number, reason: string): void;
}

/** An attempt to reach the server, and the connection if it succeeds. */
export interface Connection {
  /**
   * Whether a frame would be sent at once. Always true for a WebSocket; false for a long poll while a request is
   * under way, so that all events of that time go into one frame.
   */
  readonly isWritable: boolean;
  /** Send a frame. Only between `opened` and `closed`; never throws. */
  send(frame: string): void;
  /** Send a last frame while the page is being closed, and close the connection. */
  sendLast(frame: string): void;
  /** Close the connection or the attempt. The receiver is not called any more. */
  close(code: number, reason: string): void;
}

/** A way to connect to the server. */
export interface Transport {
  readonly name: "websocket" | "http" | "memory";
  /** Begin to connect. `session`: the session that the first frame will name, null for a new one. */
  connect(receiver: Receiver, session: string | null): Connection;
}
