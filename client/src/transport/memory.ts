import type { Connection, Receiver, Transport } from "../session/transport";

/** The server's end of a memory connection, as a test holds it. */
export class MemoryConnection implements Connection {
  readonly resume: boolean;
  /** Frames from the page that the test has not read yet. */
  readonly sent: string[] = [];
  /** How the page has closed, or null. */
  closedByPage: { readonly code: number; readonly reason: string } | null = null;
  isWritable = true;
  readonly #receiver: Receiver;
  #over = false;

  constructor(receiver: Receiver, resume: boolean) {
    this.#receiver = receiver;
    this.resume = resume;
  }

  get isOver(): boolean {
    return this.#over;
  }

  // The page's side

  send(frame: string): void {
    if (this.#over) {
      throw new Error("sent on a closed connection");
    }
    this.sent.push(frame);
  }

  sendLast(frame: string): void {
    this.send(frame);
    this.close(1000, "");
  }

  close(code: number, reason: string): void {
    if (!this.#over) {
      this.#over = true;
      this.closedByPage = { code, reason };
    }
  }

  // The server's side

  open(): void {
    this.#receiver.opened();
  }

  /** Deliver a frame to the page, unless it has closed. */
  deliver(frame: string): void {
    if (!this.#over) {
      this.#receiver.received(frame);
    }
  }

  /** Take what the page has sent. */
  read(): string[] {
    return this.sent.splice(0);
  }

  /** Let the page send again after `isWritable = false`. */
  resumeWriting(): void {
    this.isWritable = true;
    this.#receiver.writable();
  }

  /** End the connection; without code like a broken line. */
  cut(code = 1006, reason = ""): void {
    if (!this.#over) {
      this.#over = true;
      this.#receiver.closed(code, reason);
    }
  }
}

/** A transport without network, for tests: every attempt waits in `connections` for the test to open it. */
export class MemoryTransport implements Transport {
  readonly name = "memory";
  readonly connections: MemoryConnection[] = [];

  /** The newest attempt. */
  get last(): MemoryConnection {
    const connection = this.connections.at(-1);
    if (connection === undefined) {
      throw new Error("nobody has connected");
    }
    return connection;
  }

  connect(receiver: Receiver, resume: boolean): Connection {
    const connection = new MemoryConnection(receiver, resume);
    this.connections.push(connection);
    return connection;
  }
}
