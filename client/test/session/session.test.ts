import { describe, expect, test } from "vitest";
import { CLOSE } from "../../src/protocol/generated";
import { ACK_COMMANDS, ACK_DELAY } from "../../src/session/ack_scheduler";
import { ATTEMPT_TIMEOUT } from "../../src/session/connection_attempt";
import { EVENT_TIMEOUT } from "../../src/session/liveness";
import { MAX_VIOLATIONS } from "../../src/session/reconnector";
import { CONNECT_TIMEOUT, Session } from "../../src/session/session";
import { MemoryTransport } from "../../src/transport/memory";
import { SessionCase, toast } from "../support/session_case";

const click = { t: "click", callback: 1 } as const;

describe("a new session", () => {
  test("sends nothing before the welcome, then is open and reset", () => {
    const it = new SessionCase();
    it.session.start();
    expect(it.transport.last.resume).toBe(false);
    it.transport.last.open();
    expect(it.transport.last.sent).toEqual([]);
    expect(it.session.state).toBe("connecting");
    it.server.accept();
    expect(it.states).toEqual(["open"]);
    expect(it.resets).toBe(1);
    expect(it.session.id).toBe("secret");
    expect(it.session.welcome).toMatchObject({ reconnect: 60, debug: 0 });
  });

  test("sends events of the time when it was connecting", () => {
    const it = new SessionCase();
    it.session.start();
    expect(it.session.send(click)).toBe("accepted");
    it.server.accept();
    it.server.read();
    expect(it.server.events).toEqual([click]);
  });

  test("is one, also if the browser comes online before the start", () => {
    const it = new SessionCase();
    it.session.checkNow();
    expect(it.transport.connections).toHaveLength(0);
    it.session.start();
    it.session.checkNow();
    expect(it.transport.connections).toHaveLength(1);
  });

  test("is none if the page is closed before the start", () => {
    const it = new SessionCase();
    it.session.leave();
    it.session.start();
    expect(it.transport.connections).toHaveLength(0);
    expect(it.session.state).toBe("ended");
  });

  test("tries again, and ends after a while", () => {
    const it = new SessionCase();
    it.session.start();
    const end = CONNECT_TIMEOUT + 10_000;
    for (let time = 0; time < end && it.session.state === "connecting"; time += 100) {
      it.transport.last.cut();
      it.clock.advance(100);
    }
    expect(it.states).toEqual(["ended"]);
    expect(it.session.end?.kind).toBe("unreachable");
    expect(it.transport.connections.length).toBeGreaterThan(5);
    expect(it.clock.pending).toBe(0);
  });

  test("an attempt without welcome is closed", () => {
    const it = new SessionCase();
    it.session.start();
    it.transport.last.open();
    it.clock.advance(ATTEMPT_TIMEOUT);
    expect(it.transport.last.closedByPage?.reason).toBe("no welcome in time");
    it.clock.advance(5000);
    expect(it.transport.connections).toHaveLength(2);
    it.server.accept();
    expect(it.session.state).toBe("open");
  });
});

describe("commands", () => {
  test("are received in order, complete, once", () => {
    const it = new SessionCase().open();
    it.server.push(toast("a"), toast("b"));
    it.server.flush();
    expect(it.toasts).toEqual(["a", "b"]);
    expect(it.batches[0]?.commands[0]).toEqual({
      t: "toast",
      content: "a",
      duration: 2,
      position: "center",
      color: "info",
      click: 0,
    });
    it.server.connection.deliver(JSON.stringify({ s: 1, c: [toast("a"), toast("b")] }));
    expect(it.toasts).toEqual(["a", "b"]);
  });

  test("an unknown one is ignored with a reason and counts as received", () => {
    const it = new SessionCase().open();
    it.server.push({ t: "nonsense" }, 5, toast("a"));
    it.server.flush();
    expect(it.toasts).toEqual(["a"]);
    expect(it.ignored).toEqual(["an unknown command: nonsense", "a command that is not an object"]);
    it.clock.advance(ACK_DELAY);
    it.server.read();
    expect(it.server.waiting).toBe(0);
  });

  test("a gap breaks the connection, and the replay fills it", () => {
    const it = new SessionCase().open();
    it.server.push(toast("a"), toast("b"));
    it.server.connection.deliver(JSON.stringify({ s: 2, c: [toast("b")] }));
    expect(it.session.state).toBe("reconnecting");
    expect(it.server.connection.closedByPage?.code).toBe(CLOSE.PROTOCOL);
    it.clock.advance(500);
    it.server.accept();
    it.server.flush();
    expect(it.toasts).toEqual(["a", "b"]);
  });

  test("repeated violations end the session", () => {
    const it = new SessionCase().open();
    for (let time = 1; time < MAX_VIOLATIONS; time += 1) {
      it.server.connection.deliver("{");
      it.clock.advance(5000);
      it.server.accept();
    }
    expect(it.session.state).toBe("open");
    it.server.connection.deliver("{");
    expect(it.session.end?.kind).toBe("broken");
  });

  test("an error of a listener is thrown by a timer and disturbs nothing", () => {
    const it = new SessionCase().open();
    const bad = it.session.onBatch(() => {
      throw new Error("mine");
    });
    it.server.push(toast("a"));
    it.server.flush();
    bad.dispose();
    it.server.push(toast("b"));
    it.server.flush();
    expect(it.toasts).toEqual(["a", "b"]);
    expect(() => it.clock.advance(0)).toThrow("mine");
    expect(it.session.state).toBe("open");
  });
});

describe("acknowledgements", () => {
  test("are sent by themselves after a while", () => {
    const it = new SessionCase().open();
    it.server.push(toast("a"));
    it.server.flush();
    it.clock.advance(ACK_DELAY - 1);
    it.server.read();
    expect(it.server.waiting).toBe(1);
    it.clock.advance(1);
    it.server.read();
    expect(it.server.waiting).toBe(0);
    expect(it.server.acks).toEqual([1]);
  });

  test("go with events", () => {
    const it = new SessionCase().open();
    it.server.push(toast("a"));
    it.server.flush();
    it.session.send(click);
    it.server.read();
    expect(it.server.waiting).toBe(0);
    it.clock.advance(ACK_DELAY);
    it.server.read();
    expect(it.server.acks).toEqual([1]);
  });

  test("wait until the page shows the commands", () => {
    const it = new SessionCase().open();
    it.rendersAtOnce = false;
    for (let index = 0; index < ACK_COMMANDS; index += 1) {
      it.server.push(toast(`${index}`));
    }
    it.server.flush(ACK_COMMANDS - 1);
    it.server.flush();
    it.clock.advance(ACK_DELAY);
    it.session.send(click);
    it.server.read();
    expect(it.server.waiting).toBe(ACK_COMMANDS);
    it.batches[0]?.done();
    it.batches[1]?.done();
    it.server.read();
    expect(it.server.waiting).toBe(0);
  });

  test("a resumed connection begins with what was received, rendered or not", () => {
    const it = new SessionCase().open();
    it.rendersAtOnce = false;
    it.server.push(toast("a"));
    it.server.flush();
    it.reconnect();
    expect(it.server.acks).toEqual([1]);
    it.batches[0]?.done();
    it.clock.advance(ACK_DELAY);
    it.server.read();
    expect(it.server.acks).toEqual([1]);
  });

  test("wait for a connection that can send", () => {
    const it = new SessionCase().open();
    it.server.connection.isWritable = false;
    it.server.push(toast("a"));
    it.server.flush();
    it.clock.advance(ACK_DELAY);
    it.session.send(click);
    it.session.send(click);
    expect(it.server.connection.sent).toEqual([]);
    it.server.connection.resumeWriting();
    expect(it.server.connection.sent).toHaveLength(1);
    it.server.read();
    expect(it.server.events).toEqual([click, click]);
    expect(it.server.waiting).toBe(0);
  });

  test("one that is due alone goes when the connection can send", () => {
    const it = new SessionCase().open();
    it.server.connection.isWritable = false;
    it.server.push(toast("a"));
    it.server.flush();
    it.clock.advance(ACK_DELAY);
    it.server.connection.resumeWriting();
    it.server.read();
    expect(it.server.waiting).toBe(0);
  });
});

describe("events", () => {
  test("are split into frames that the server takes", () => {
    const it = new SessionCase();
    it.session.start();
    it.transport.last.open();
    it.transport.last.deliver(JSON.stringify({ w: { session: "secret", fresh: true, limit: 1000 } }));
    it.transport.last.isWritable = false;
    for (let index = 0; index < 10; index += 1) {
      expect(it.session.send({ t: "click", callback: 1, value: "x".repeat(300) })).toBe("accepted");
    }
    expect(it.session.send({ t: "click", callback: 1, value: "x".repeat(1000) })).toBe("too_big");
    it.transport.last.resumeWriting();
    const frames = it.transport.last.read();
    expect(frames).toHaveLength(5);
    expect(Math.max(...frames.map((frame) => frame.length))).toBeLessThanOrEqual(1000);
  });

  test("are bounded while there is no connection", () => {
    const it = new SessionCase().open();
    it.server.connection.cut();
    const outcomes = new Set<string>();
    for (let index = 0; index < 1001; index += 1) {
      outcomes.add(it.session.send(click));
    }
    expect([...outcomes]).toEqual(["accepted", "full"]);
  });

  test("without acknowledgement the connection counts as lost", () => {
    const it = new SessionCase().open();
    it.session.send(click);
    it.clock.advance(EVENT_TIMEOUT - 1);
    expect(it.session.state).toBe("open");
    it.clock.advance(1);
    expect(it.session.state).toBe("reconnecting");
    it.clock.advance(500);
    it.server.accept();
    it.server.read();
    it.server.flush();
    expect(it.server.events).toEqual([click]);
    it.clock.advance(2 * EVENT_TIMEOUT);
    expect(it.session.state).toBe("open");
  });

  test("without reconnection there is no time-out", () => {
    const it = new SessionCase();
    it.server.reconnect = 0;
    it.open();
    it.session.send(click);
    it.clock.advance(10 * EVENT_TIMEOUT);
    expect(it.session.state).toBe("open");
  });
});

test("a time-out changes the transport at once, a closed attempt only when it is repeated", () => {
  for (const [isSilent, attempts] of [
    [true, 1],
    [false, 2],
  ] as const) {
    const other = new MemoryTransport();
    const it = new SessionCase();
    const session = new Session({
      transports: [it.transport, other],
      clock: it.clock,
      random: () => 0.5,
    });
    session.start();
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      expect(other.connections).toHaveLength(0);
      if (!isSilent) it.transport.last.cut();
      it.clock.advance(isSilent ? ATTEMPT_TIMEOUT : 0);
      it.clock.advance(1000);
    }
    expect(other.connections).toHaveLength(1);
  }
});
