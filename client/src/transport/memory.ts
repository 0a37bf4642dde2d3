import type { Connection, Receiver, Transport } from "../session/transport";

/** The server's end of a memory connection, controlled by a test. */
export class MemoryConnection implements Connection {
  readonly resume: boolean;
  /** Frames of the page that the test has not read yet. */
  readonly sent: string[] = [];
  /** How the page has closed the connection, or null. */
  closedByPage: { readonly code: number; readonly reason: string } | null = null;
  isWritable = true;
  readonly #receiver: Receiver;
  #isClosed = false;

  constructor(receiver: Receiver, session: string | null) {
    this.#receiver = receiver;
    this.resume = session !== null;
  }

  get isClosed(): boolean {
    return this.#isClosed;
  }

  // The page's side

  send(frame: string): void {
    if (this.#isClosed) {
      throw new Error("sent on a closed connection");
    }
    this.sent.push(frame);
  }

  sendLast(frame: string): void {
    this.send(frame);
    this.close(1000, "");
  }

  close(code: number, reason: string): void {
    if (!this.#isClosed) {
      this.#isClosed = true;
      this.closedByPage = { code, reason };
    }
  }

  // The server's side

  open(): void {
    this.#receiver.opened();
  }

  /** Deliver a frame to the page, unless the connection is closed. */
  deliver(frame: string): void {
    if (!this.#isClosed) {
      this.#receiver.received(frame);
    }
  }

  /** Take the frames that the page has sent. */
  read(): string[] {
    return this.sent.splice(0);
  }

  /** Let the page send again after `isWritable = false`. */
  resumeWriting(): void {
    this.isWritable = true;
    this.#receiver.writable();
  }

  /** Close the connection; by default as a broken one. */
  cut(code = 1006, reason = ""): void {
    if (!this.#isClosed) {
      this.#isClosed = true;
      this.#receiver.closed(code, reason);
    }
  }
}

/** A transport without network, for tests, which open each attempt in `connections`. */
export class MemoryTransport implements Transport {
  readonly name = "memory";
  readonly connections: MemoryConnection[] = [];

  /** The latest attempt. */
  get last(): MemoryConnection {
    const connection = this.connections.at(-1);
    if (connection === undefined) {
      throw new Error("no connection was attempted");
    }
    return connection;
  }

  connect(receiver: Receiver, session: string | null): Connection {
    const connection = new MemoryConnection(receiver, session);
    this.connections.push(connection);
    return connection;
  }
}
