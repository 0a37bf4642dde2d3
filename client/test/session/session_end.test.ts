import { describe, expect, test } from "vitest";
import { CLOSE } from "../../src/protocol/generated";
import { endKindOf, type EndKind } from "../../src/session/session_end";
import type { SessionStore } from "../../src/session/session";
import { SessionCase, toast } from "../support/session_case";

const click = { t: "click", callback: 1 } as const;

describe("a lost connection", () => {
  test("ends a session without reconnection", () => {
    const it = new SessionCase();
    it.server.reconnect = 0;
    it.open();
    it.server.connection.cut();
    expect(it.states).toEqual(["open", "ended"]);
    expect(it.session.end?.kind).toBe("lost");
    expect(it.session.send(click)).toBe("ended");
    expect(it.clock.pending).toBe(0);
  });

  test("is restored", () => {
    const it = new SessionCase().open();
    it.server.push(toast("a"));
    it.server.flush();
    it.server.connection.cut();
    expect(it.session.send(click)).toBe("accepted");
    it.server.push(toast("b"));
    it.clock.advance(500);
    expect(it.transport.last.resume).toBe(true);
    it.transport.last.open();
    expect(it.transport.last.sent).toEqual(['{"r":{"session":"secret"},"a":1}']);
    it.server.accept();
    it.server.flush();
    it.server.read();
    expect(it.states).toEqual(["open", "reconnecting", "open"]);
    expect(it.toasts).toEqual(["a", "b"]);
    expect(it.server.events).toEqual([click]);
    expect(it.resets).toBe(1);
  });

  test("ends the session when its time is over, after a last attempt", () => {
    const it = new SessionCase();
    it.server.reconnect = 3;
    it.open();
    it.server.connection.cut();
    const times: number[] = [];
    while (it.session.state !== "ended") {
      const attempts = it.transport.connections.length;
      it.clock.advance(1);
      if (it.transport.connections.length > attempts) {
        times.push(it.clock.now());
        it.transport.last.cut();
      }
    }
    expect(times).toEqual([375, 1125, 2625, 3000]);
    expect(it.session.end?.kind).toBe("lost");
  });

  test("is retried at once on a reconnect hint", () => {
    const it = new SessionCase().open();
    it.server.connection.cut();
    it.session.retryNow();
    it.session.retryNow();
    expect(it.transport.connections).toHaveLength(2);
    it.server.accept();
    it.clock.advance(10_000);
    expect(it.transport.connections).toHaveLength(2);
  });

  test("the pauses become short again only after data was exchanged", () => {
    const it = new SessionCase().open();
    for (const pause of [375, 750, 1500]) {
      it.server.connection.cut();
      it.clock.advance(pause - 1);
      expect(it.transport.last.isClosed).toBe(true);
      it.clock.advance(1);
      it.server.accept();
    }
    it.server.push(toast("a"));
    it.server.flush();
    it.server.connection.cut();
    it.clock.advance(375);
    expect(it.transport.last.isClosed).toBe(false);
  });

  test("a page that begins a new session discards the old numbers", () => {
    const it = new SessionCase().open();
    it.rendersAtOnce = false;
    it.server.push(toast("a"));
    it.server.flush();
    it.server.connection.cut();
    it.session.send(click);
    it.clock.advance(500);
    it.transport.last.open();
    it.transport.last.read();
    it.transport.last.deliver(
      JSON.stringify({ w: { session: "other", fresh: true, reconnect: 60 }, s: 1, c: [toast("z")] }),
    );
    expect(it.resets).toBe(2);
    expect(it.toasts).toEqual(["a", "z"]);
    expect(it.session.id).toBe("other");
    it.batches[0]?.done();
    it.clock.advance(1000);
    expect(it.transport.last.read()).toEqual([]);
    it.batches[1]?.done();
    it.clock.advance(1000);
    expect(it.transport.last.read()).toEqual(['{"a":1}']);
    it.session.send(click);
    expect(it.transport.last.read()).toEqual(['{"a":1,"s":1,"e":[{"t":"click","callback":1}]}']);
  });

  test("a welcome to a session that we do not know is a violation", () => {
    const it = new SessionCase().open();
    it.server.connection.cut();
    it.clock.advance(500);
    it.transport.last.open();
    it.transport.last.deliver(JSON.stringify({ w: { session: "other" } }));
    expect(it.ignored).toEqual(["a welcome to another session"]);
    expect(it.session.state).toBe("reconnecting");
  });
});

describe("the end", () => {
  test("by the server: the last commands are rendered, acknowledged, and the page disconnects", () => {
    const it = new SessionCase().open();
    it.server.push(toast("a"), { t: "end", reason: "done", message: "bye" });
    it.server.flush();
    expect(it.toasts).toEqual(["a", "end"]);
    it.server.read();
    expect(it.server.waiting).toBe(0);
    expect(it.server.connection.closedByPage?.code).toBe(CLOSE.DONE);
    expect(it.session.end).toEqual({ kind: "done", reason: "done", message: "bye" });
    expect(it.clock.pending).toBe(0);
  });

  test.each<[number, EndKind]>([
    [CLOSE.DONE, "done"],
    [CLOSE.EXPIRED, "expired"],
    [CLOSE.TAKEN_OVER, "taken_over"],
    [CLOSE.FULL, "full"],
    [CLOSE.NO_LOGIN, "no_login"],
    [CLOSE.POLICY, "refused"],
    [CLOSE.TOO_BIG, "refused"],
  ])("close code %d: %s", (code, kind) => {
    const it = new SessionCase().open();
    it.server.connection.cut(code, "why");
    expect(it.session.end).toEqual({ kind, reason: "why", message: "" });
    it.clock.advance(60_000);
    it.session.retryNow();
    expect(it.transport.connections).toHaveLength(1);
  });

  test.each([CLOSE.GOING_AWAY, CLOSE.INTERNAL, 1006, 1012])("close code %d: another attempt", (code) => {
    const it = new SessionCase().open();
    it.server.connection.cut(code);
    expect(it.session.state).toBe("reconnecting");
  });

  test("the page leaves: its last events are sent", () => {
    const it = new SessionCase().open();
    it.server.connection.isWritable = false;
    it.session.send(click);
    it.session.leave();
    it.server.read();
    expect(it.server.events).toEqual([click, { t: "leave" }]);
    expect(it.server.connection.closedByPage?.code).toBe(CLOSE.DONE);
    expect(it.session.end?.kind).toBe("left");
    it.session.leave();
  });

  test("a page that leaves without connection ends", () => {
    const it = new SessionCase().open();
    it.server.connection.cut();
    it.session.leave();
    it.clock.advance(60_000);
    expect(it.transport.connections).toHaveLength(1);
  });

  test("disposed, it is silent", () => {
    const it = new SessionCase().open();
    it.session.dispose();
    it.server.push(toast("a"));
    it.server.flush();
    expect(it.toasts).toEqual([]);
    expect(it.session.send(click)).toBe("ended");
    expect(it.clock.pending).toBe(0);
  });
});

describe("a suspended page", () => {
  test("disconnects and reconnects", () => {
    const it = new SessionCase().open();
    it.session.suspend();
    it.clock.advance(5000);
    expect(it.transport.connections).toHaveLength(1);
    expect(it.session.state).toBe("reconnecting");
    it.session.retryNow();
    it.server.accept();
    expect(it.session.state).toBe("open");
  });

  test("ends when it is restored too late", () => {
    const it = new SessionCase().open();
    it.session.suspend();
    it.clock.advance(3_600_000);
    it.session.retryNow();
    it.transport.last.cut(CLOSE.EXPIRED);
    expect(it.session.end?.kind).toBe("expired");
  });
});

describe("a reloaded page", () => {
  function storeWith(id: string | null): SessionStore & { id: string | null } {
    return {
      id,
      load() {
        return this.id;
      },
      save(value) {
        this.id = value;
      },
      clear() {
        this.id = null;
      },
    };
  }

  test("resumes its session, as an empty page", () => {
    const store = storeWith("secret");
    const it = new SessionCase({ store });
    it.session.start();
    it.transport.last.open();
    expect(it.transport.last.resume).toBe(true);
    expect(it.transport.last.sent).toEqual(['{"r":{"session":"secret","fresh":true}}']);
    it.server.accept();
    expect(it.resets).toBe(1);
    it.server.push(toast("a"));
    it.server.flush();
    expect(it.toasts).toEqual(["a"]);
  });

  test("begins a new one if the old one has expired", () => {
    const store = storeWith("old");
    const it = new SessionCase({ store });
    it.server.keep = true;
    it.session.start();
    it.transport.last.open();
    it.transport.last.read();
    it.transport.last.cut(CLOSE.EXPIRED);
    expect(it.transport.last.resume).toBe(false);
    it.server.accept();
    expect(it.session.state).toBe("open");
    expect(store.id).toBe("secret");
  });

  test("is kept before it has resumed: it may be reloaded again", () => {
    const store = storeWith("secret");
    const it = new SessionCase({ store });
    expect(it.session.keepsPage).toBe(true);
    it.session.start();
    it.transport.last.open();
    expect(it.session.keepsPage).toBe(true);
    it.session.suspend();
    expect(store.id).toBe("secret");
  });

  test("forgets a session that has ended", () => {
    const store = storeWith(null);
    const it = new SessionCase({ store });
    it.server.keep = true;
    it.open();
    expect(it.session.keepsPage).toBe(true);
    expect(store.id).toBe("secret");
    it.server.connection.cut(CLOSE.DONE);
    expect(store.id).toBeNull();
  });

  test("goes on after another login", () => {
    const store = storeWith(null);
    const it = new SessionCase({ store });
    it.server.keep = true;
    it.open();
    it.server.connection.cut();
    it.session.loginExpired();
    expect(it.session.end?.kind).toBe("no_login");
    expect(store.id).toBe("secret");
    expect(it.clock.pending).toBe(0);
  });

  test("stores nothing if the server keeps no pages", () => {
    const store = storeWith(null);
    const it = new SessionCase({ store }).open();
    expect(it.session.keepsPage).toBe(false);
    expect(store.id).toBeNull();
  });
});

describe("a full server", () => {
  test("is retried, with growing pauses, until it accepts", () => {
    const it = new SessionCase();
    it.session.start();
    const pauses: number[] = [];
    for (let attempt = 0; attempt < 7; attempt += 1) {
      it.transport.last.cut(CLOSE.FULL, "full");
      expect(it.session.state).toBe("waiting");
      expect(it.session.refusal).toBe("full");
      const before = it.transport.connections.length;
      let waited = 0;
      while (it.transport.connections.length === before) {
        it.clock.advance(500);
        waited += 500;
      }
      pauses.push(waited);
    }
    expect(pauses).toEqual([1500, 3000, 6000, 12_000, 22_500, 22_500, 22_500]);
    it.server.accept();
    expect(it.session.state).toBe("open");
    expect(it.session.end).toBeNull();
  });

  test("may be unreachable meanwhile, when it restarts", () => {
    const it = new SessionCase();
    it.session.start();
    it.transport.last.cut(CLOSE.FULL, "stopping");
    for (let attempt = 0; attempt < 20; attempt += 1) {
      it.clock.advance(30_000);
      it.transport.last.cut(1006, "");
      expect(it.session.state).toBe("waiting");
    }
    it.session.retryNow();
    it.server.accept();
    expect(it.session.state).toBe("open");
  });
});

test("every close code is either final or worth another attempt", () => {
  const kinds = Object.fromEntries(Object.entries(CLOSE).map(([name, code]) => [name, endKindOf(code)]));
  expect(kinds).toEqual({
    DONE: "done",
    GOING_AWAY: null,
    PROTOCOL: "refused",
    UNSUPPORTED: "refused",
    ENCODING: "refused",
    POLICY: "refused",
    TOO_BIG: "refused",
    INTERNAL: null,
    EXPIRED: "expired",
    TAKEN_OVER: "taken_over",
    FULL: "full",
    NO_LOGIN: "no_login",
  });
  expect(endKindOf(1006)).toBeNull();
});
