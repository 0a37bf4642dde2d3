import type { CommandOf } from "../../src/protocol/defaults";
import type { Batch } from "../../src/session/channel";
import { Session, type SessionOptions, type SessionState } from "../../src/session/session";
import { MemoryTransport } from "../../src/transport/memory";
import { FakeServer } from "./fake_server";
import { ManualClock } from "./manual_clock";

/** A session with a fake server, and a record of what it emitted. */
export class SessionCase {
  readonly clock = new ManualClock();
  readonly transport = new MemoryTransport();
  readonly server = new FakeServer(this.transport);
  readonly session: Session;
  readonly states: SessionState[] = [];
  readonly toasts: string[] = [];
  readonly batches: Batch[] = [];
  readonly ignored: string[] = [];
  resets = 0;
  /** Whether batches are done as soon as they are received. */
  rendersAtOnce = true;

  constructor(options: Partial<SessionOptions> = {}) {
    this.session = new Session({
      transports: [this.transport],
      clock: this.clock,
      random: () => 0.5,
      ...options,
    });
    this.session.onState((state) => this.states.push(state));
    this.session.onIgnored((text) => this.ignored.push(text));
    this.session.onReset(() => (this.resets += 1));
    this.session.onBatch((batch) => {
      this.batches.push(batch);
      for (const command of batch.commands) {
        this.toasts.push(command.t === "toast" ? command.content : command.t);
      }
      if (this.rendersAtOnce) {
        batch.done();
      }
    });
  }

  /** Connect and accept. */
  open(): this {
    this.session.start();
    this.server.accept();
    return this;
  }

  /** Break the connection and accept the attempt that follows. */
  reconnect(): void {
    this.server.connection.cut();
    this.clock.advance(5000);
    this.server.accept();
  }
}

export function toast(content: string): Pick<CommandOf<"toast">, "t" | "content"> {
  return { t: "toast", content };
}

/** Return a generator of pseudo-random numbers (mulberry32), so that a failing seed can be run again. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
