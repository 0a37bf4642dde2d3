import { describe, expect, test } from "vitest";
import { decodeDown } from "../../src/protocol/codec";
import { MESSAGE_BYTES } from "../../src/protocol/generated";
import { ACK_DELAY } from "../../src/session/ack_scheduler";
import { Channel, type Batch } from "../../src/session/channel";
import { MemoryConnection } from "../../src/transport/memory";
import { ManualClock } from "../support/manual_clock";
import { seeded, toast } from "../support/session_case";

const click = { t: "click", callback: 1 } as const;
const silent = { opened() {}, received() {}, writable() {}, closed() {} };

function newConnection(): MemoryConnection {
  return new MemoryConnection(silent, null);
}

class ChannelCase {
  readonly clock = new ManualClock();
  readonly channel = new Channel(this.clock);
  connection = newConnection();

  constructor(limit = MESSAGE_BYTES) {
    this.channel.attach(this.connection, limit);
  }

  receive(frame: object): ReturnType<Channel["receive"]> {
    return this.channel.receive(decodeDown(JSON.stringify(frame)), 10);
  }

  /** Receive a frame that has commands. */
  receiveBatch(frame: object): Batch {
    const { batch } = this.receive(frame);
    if (batch === null) {
      throw new Error("no new commands");
    }
    return batch;
  }

  reattach(): void {
    this.channel.detach();
    this.connection = newConnection();
    this.channel.attach(this.connection, MESSAGE_BYTES);
  }
}

describe("events", () => {
  test("are queued without a connection, and sent by the next flush with one", () => {
    const channel = new Channel(new ManualClock());
    const connection = newConnection();
    expect(channel.push(click)).toBe("accepted");
    channel.flush();
    channel.attach(connection, MESSAGE_BYTES);
    channel.flush();
    expect(connection.read()).toEqual(['{"s":1,"e":[{"t":"click","callback":1}]}']);
    expect(channel.isAwaitingAck).toBe(true);
  });

  test("are sent again over the next connection, unless they were acknowledged", () => {
    const it = new ChannelCase();
    it.channel.push({ ...click, value: 1 });
    it.channel.push({ ...click, value: 2 });
    it.channel.flush();
    expect(it.receive({ a: 1 }).isAcknowledged).toBe(true);
    it.reattach();
    expect(it.channel.isAwaitingAck).toBe(false);
    it.channel.flush();
    expect(it.connection.read()).toEqual(['{"s":2,"e":[{"t":"click","callback":1,"value":2}]}']);
  });

  test("are rejected when the server would not take their frame", () => {
    const it = new ChannelCase(1000);
    expect(it.channel.push({ ...click, value: "x".repeat(1000) })).toBe("too_big");
    it.channel.flush();
    expect(it.connection.read()).toEqual([]);
  });

  test("the last one goes with those before it, writable or not", () => {
    const it = new ChannelCase();
    it.connection.isWritable = false;
    it.channel.push(click);
    it.channel.flush();
    it.channel.sendLast({ t: "leave" });
    expect(it.connection.read()).toEqual(['{"s":1,"e":[{"t":"click","callback":1},{"t":"leave"}]}']);
    expect(it.connection.isClosed).toBe(true);
  });
});

describe("commands", () => {
  test("are decoded, each once; unknown ones are reported", () => {
    const it = new ChannelCase();
    const first = it.receive({ s: 1, c: [toast("a"), { t: "nonsense" }] });
    expect(first.batch?.commands).toMatchObject([{ t: "toast", content: "a", duration: 2 }]);
    expect(first.ignored).toEqual(["an unknown command: nonsense"]);
    expect(it.receive({ s: 1, c: [toast("a"), 5] }).batch).toBeNull();
  });

  test("a missing one is a violation", () => {
    const it = new ChannelCase();
    expect(() => it.receive({ s: 2, c: [toast("b")] })).toThrow("command 2 after 0");
  });

  test("the command end is reported, and acknowledged before the page shows it", () => {
    const it = new ChannelCase();
    const { end, batch } = it.receive({ s: 1, c: [toast("a"), { t: "end", reason: "idle" }] });
    expect(end).toMatchObject({ reason: "idle" });
    expect(batch?.commands).toHaveLength(2);
    it.channel.acknowledgeAll();
    expect(it.connection.read()).toEqual(['{"a":2}']);
  });
});

describe("acknowledgements", () => {
  test("follow rendering, after a delay", () => {
    const it = new ChannelCase();
    const batch = it.receiveBatch({ s: 1, c: [toast("a")] });
    it.clock.advance(ACK_DELAY);
    expect(it.connection.read()).toEqual([]);
    batch.done();
    it.clock.advance(ACK_DELAY);
    expect(it.connection.read()).toEqual(['{"a":1}']);
  });

  test("one that was due goes with the flush of a connection that can send again", () => {
    const it = new ChannelCase();
    it.connection.isWritable = false;
    it.receiveBatch({ s: 1, c: [toast("a")] }).done();
    it.clock.advance(ACK_DELAY);
    it.connection.isWritable = true;
    it.channel.flush();
    expect(it.connection.read()).toEqual(['{"a":1}']);
    it.channel.flush();
    expect(it.connection.read()).toEqual([]);
  });

  test("a new connection is asked to resume after the last command received", () => {
    const it = new ChannelCase();
    it.receiveBatch({ s: 1, c: [toast("a"), toast("b")] });
    it.channel.detach();
    const next = newConnection();
    it.channel.resume(next, { session: "secret" });
    expect(next.read()).toEqual(['{"r":{"session":"secret"},"a":2}']);
  });

  test("nothing is sent while detached", () => {
    const it = new ChannelCase();
    const batch = it.receiveBatch({ s: 1, c: [toast("a")] });
    it.channel.detach();
    batch.done();
    it.channel.push(click);
    it.channel.flush();
    it.channel.acknowledgeAll();
    it.channel.sendLast({ t: "leave" });
    it.clock.advance(ACK_DELAY);
    expect(it.connection.read()).toEqual([]);
    expect(it.clock.pending).toBe(0);
  });
});

describe("a new session", () => {
  test("numbers from 1, and ignores batches of the session before", () => {
    const it = new ChannelCase();
    const old = it.receiveBatch({ s: 1, c: [toast("a"), toast("b")] });
    it.channel.push(click);
    it.channel.reset(false);
    it.reattach();
    old.done();
    it.receiveBatch({ s: 1, c: [toast("c")] }).done();
    it.channel.push({ ...click, callback: 2 });
    it.channel.flush();
    expect(it.connection.read()).toEqual(['{"a":1,"s":1,"e":[{"t":"click","callback":2}]}']);
  });

  test("keeps events that never had a session", () => {
    const it = new ChannelCase();
    it.channel.push(click);
    it.channel.reset(true);
    it.channel.flush();
    expect(it.connection.read()).toEqual(['{"s":1,"e":[{"t":"click","callback":1}]}']);
  });
});

describe("random interleavings without a session", () => {
  // The server's end is a list: it receives every frame or none of a connection's last ones, and acknowledges late.
  test.each(Array.from({ length: 20 }, (_, index) => index + 1))(
    "events arrive once and in order (seed %d)",
    (seed) => {
      const random = seeded(seed);
      const it = new ChannelCase();
      const received: unknown[] = [];
      let pushed = 0;
      const read = (): void => {
        for (const text of it.connection.read()) {
          const { s = 0, e = [] } = JSON.parse(text) as { s?: number; e?: { value: number }[] };
          received.push(...e.slice(received.length + 1 - s).map((event) => event.value));
        }
      };
      const actions: readonly (() => void)[] = [
        () => {
          if (it.channel.push({ ...click, value: pushed }) === "accepted") {
            pushed += 1;
          }
        },
        () => it.channel.flush(),
        read,
        () => it.receive({ a: received.length }),
        () => (it.connection.isWritable = random() < 0.7),
        () => {
          if (random() < 0.2) {
            it.reattach();
          }
        },
      ];
      for (let step = 0; step < 500; step += 1) {
        actions[Math.floor(random() * actions.length)]?.();
      }
      it.reattach();
      it.channel.flush();
      read();
      it.receive({ a: received.length });
      expect(received).toEqual(Array.from({ length: pushed }, (_, index) => index));
      expect(it.channel.isAwaitingAck).toBe(false);
    },
  );
});
