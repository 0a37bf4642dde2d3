import { ManualClock } from "./manual_clock";
import { Session, type Batch, type SessionOptions, type SessionState } from "../../src/session/session";
import type { CommandOf } from "../../src/protocol/defaults";
import { MemoryTransport } from "../../src/transport/memory";
import { FakeServer } from "./fake_server";

/** A session with everything around it, and a record of what it said. */
export class SessionCase {
  readonly clock = new ManualClock();
  readonly transport = new MemoryTransport();
  readonly server = new FakeServer(this.transport);
  readonly session: Session;
  readonly states: SessionState[] = [];
  readonly toasts: string[] = [];
  readonly batches: Batch[] = [];
  readonly dropped: string[] = [];
  blanks = 0;
  /** Whether batches are shown as soon as they come. */
  showsAtOnce = true;

  constructor(options: Partial<SessionOptions> = {}) {
    this.session = new Session({
      transports: [this.transport],
      clock: this.clock,
      random: () => 0.5,
      ...options,
    });
    this.session.onState((state) => this.states.push(state));
    this.session.onDropped((text) => this.dropped.push(text));
    this.session.onBlank(() => (this.blanks += 1));
    this.session.onBatch((batch) => {
      this.batches.push(batch);
      for (const command of batch.commands) {
        this.toasts.push(command.t === "toast" ? command.content : command.t);
      }
      if (this.showsAtOnce) {
        batch.done();
      }
    });
  }

  /** Connected and welcomed. */
  open(): this {
    this.session.start();
    this.server.accept();
    return this;
  }

  /** Break the line and accept the attempt that follows. */
  reconnect(): void {
    this.server.connection.cut();
    this.clock.advance(5000);
    this.server.accept();
  }
}

export function toast(content: string): Pick<CommandOf<"toast">, "t" | "content"> {
  return { t: "toast", content };
}

/** A small generator of pseudo-random numbers (mulberry32), so that a failing seed can be run again. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
