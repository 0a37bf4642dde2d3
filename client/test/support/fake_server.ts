import type { MemoryConnection, MemoryTransport } from "../../src/transport/memory";

interface UpJson {
  readonly r?: { readonly session: string; readonly fresh?: boolean };
  readonly s?: number;
  readonly a?: number;
  readonly e?: readonly unknown[];
  readonly p?: boolean;
}

/** A minimal server for one session, over memory connections. */
export class FakeServer {
  readonly id: string;
  reconnect = 60;
  keep = false;
  heartbeat = 0;
  /** Whether probes are answered. */
  answersProbes = true;
  /** The number of probes received. */
  probes = 0;
  /** Every event received, without repeats. */
  readonly events: unknown[] = [];
  /** Acknowledgements in the order of their arrival. */
  readonly acks: number[] = [];
  readonly #transport: MemoryTransport;
  #commands: unknown[] = [];
  #acked = 0;
  #sent = 0;
  #connection: MemoryConnection | null = null;

  constructor(transport: MemoryTransport, id = "secret") {
    this.#transport = transport;
    this.id = id;
  }

  get connection(): MemoryConnection {
    if (this.#connection === null) {
      throw new Error("not attached");
    }
    return this.#connection;
  }

  /** The number of commands that are not acknowledged. */
  get waiting(): number {
    return this.#commands.length;
  }

  /** Accept the latest attempt: read its resume and send a welcome; `flush` repeats what it has not received. */
  accept(): MemoryConnection {
    const connection = this.#transport.last;
    connection.open();
    this.#connection = connection;
    let fresh = true;
    for (const text of connection.read()) {
      const frame = JSON.parse(text) as UpJson;
      if (frame.r?.session !== this.id) {
        throw new Error(`resumed another session: ${text}`);
      }
      fresh = frame.r.fresh === true;
      this.#acknowledge(frame.a ?? 0);
    }
    this.#sent = this.#acked;
    connection.deliver(
      JSON.stringify({
        w: { session: this.id, fresh, reconnect: this.reconnect, keep: this.keep, heartbeat: this.heartbeat },
        a: this.events.length,
      }),
    );
    return connection;
  }

  /** Queue commands; `flush` sends them. */
  push(...commands: unknown[]): void {
    this.#commands.push(...commands);
  }

  /** Send at most `max` queued commands as one frame. */
  flush(max = Number.MAX_SAFE_INTEGER): void {
    const start = this.#sent - this.#acked;
    const part = this.#commands.slice(start, start + max);
    this.#sent += part.length;
    const frame = {
      a: this.events.length,
      ...(part.length > 0 ? { s: this.#acked + start + 1, c: part } : {}),
    };
    this.#connection?.deliver(JSON.stringify(frame));
  }

  /** Send again what is not acknowledged, as after a reconnection. */
  repeat(): void {
    this.#sent = this.#acked;
    this.flush();
  }

  /** Count queued commands as sent without sending them: the next frame has a gap before it. */
  lose(): void {
    this.#sent = this.#acked + this.#commands.length;
  }

  /** Process what the page has sent. */
  read(): void {
    for (const text of this.#connection?.read() ?? []) {
      const frame = JSON.parse(text) as UpJson;
      this.#acknowledge(frame.a ?? 0);
      if (frame.p === true) {
        this.probes += 1;
        if (this.answersProbes) {
          this.#connection?.deliver("{}");
        }
      }
      const first = frame.s ?? 0;
      for (const [index, event] of (frame.e ?? []).entries()) {
        const number = first + index;
        if (number > this.events.length + 1) {
          throw new Error(`event ${number} after ${this.events.length}`);
        }
        if (number === this.events.length + 1) {
          this.events.push(event);
        }
      }
    }
  }

  #acknowledge(seen: number): void {
    this.acks.push(seen);
    if (seen > this.#acked) {
      this.#commands.splice(0, seen - this.#acked);
      this.#acked = seen;
      this.#sent = Math.max(this.#sent, seen);
    }
  }
}
