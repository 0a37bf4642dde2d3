import { describe, expect, test } from "vitest";
import { Heartbeat, LAST_PROBE_TIMEOUT, PROBE_TIMEOUT } from "../../src/session/heartbeat";
import { ManualClock } from "../support/manual_clock";
import { SessionCase, toast } from "../support/session_case";

const INTERVAL = 20_000;
const SILENCE = 30_000;

function start(isResumable = true): { clock: ManualClock; heartbeat: Heartbeat; log: string[] } {
  const clock = new ManualClock();
  const log: string[] = [];
  const heartbeat = new Heartbeat(clock, {
    probe: () => log.push(`probe ${clock.now()}`),
    lost: () => log.push(`lost ${clock.now()}`),
  });
  heartbeat.start(INTERVAL, isResumable);
  return { clock, heartbeat, log };
}

test("a connection on which something comes in time is left alone", () => {
  const { clock, heartbeat, log } = start();
  for (let count = 0; count < 10; count += 1) {
    clock.advance(SILENCE - 1);
    heartbeat.received();
  }
  expect(log).toEqual([]);
});

test("after a silence the page asks, and without an answer the connection is lost", () => {
  const { clock, log } = start();
  clock.advance(SILENCE + PROBE_TIMEOUT);
  expect(log).toEqual([`probe ${SILENCE}`, `lost ${SILENCE + PROBE_TIMEOUT}`]);
  expect(clock.pending).toBe(0);
});

test("an answer starts the silence again", () => {
  const { clock, heartbeat, log } = start();
  clock.advance(SILENCE + PROBE_TIMEOUT - 1);
  heartbeat.received();
  clock.advance(SILENCE - 1);
  expect(log).toEqual([`probe ${SILENCE}`]);
  clock.advance(1);
  expect(log).toHaveLength(2);
});

test("a session that ends with its connection is more patient", () => {
  const { clock, log } = start(false);
  clock.advance(SILENCE + LAST_PROBE_TIMEOUT - 1);
  expect(log).toEqual([`probe ${SILENCE}`]);
  clock.advance(1);
  expect(log).toHaveLength(2);
});

test("each loss doubles the time-out, an answer resets it", () => {
  const { clock, heartbeat, log } = start();
  clock.advance(SILENCE + PROBE_TIMEOUT);
  log.length = 0;
  heartbeat.start(INTERVAL, true);
  heartbeat.probeNow();
  clock.advance(2 * PROBE_TIMEOUT - 1);
  expect(log).toHaveLength(1);
  heartbeat.received();
  heartbeat.probeNow();
  clock.advance(PROBE_TIMEOUT);
  expect(log).toHaveLength(3);
});

test("one question at a time, none without a connection", () => {
  const { clock, heartbeat, log } = start();
  heartbeat.probeNow();
  heartbeat.probeNow();
  expect(log).toHaveLength(1);
  heartbeat.dispose();
  heartbeat.probeNow();
  heartbeat.received();
  clock.advance(10 * SILENCE);
  expect(log).toHaveLength(1);
  expect(clock.pending).toBe(0);
});

describe("a session whose network is silently gone", () => {
  function open(reconnect = 60): SessionCase {
    const it = new SessionCase();
    it.server.heartbeat = INTERVAL / 1000;
    it.server.reconnect = reconnect;
    return it.open();
  }

  test("reconnects although it has nothing to send", () => {
    const it = open();
    it.clock.advance(SILENCE + PROBE_TIMEOUT);
    expect(it.session.state).toBe("reconnecting");
    it.clock.advance(5000);
    it.server.accept();
    it.server.push(toast("later"));
    it.server.flush();
    expect(it.toasts).toEqual(["later"]);
  });

  test("without reconnection it ends, and says so", () => {
    const it = open(0);
    it.clock.advance(SILENCE + LAST_PROBE_TIMEOUT);
    expect(it.session.end).toMatchObject({ kind: "lost", reason: "no sign of life" });
    expect(it.clock.pending).toBe(0);
  });

  test("is found out at once when the browser says that something has changed", () => {
    const it = open();
    it.session.checkNow();
    it.server.read();
    expect(it.server.probes).toBe(1);
    it.server.answersProbes = false;
    it.session.checkNow();
    it.clock.advance(PROBE_TIMEOUT);
    expect(it.session.state).toBe("reconnecting");
    it.session.checkNow();
    it.server.accept();
    expect(it.session.state).toBe("open");
  });

  test("a heartbeat before the welcome is no violation", () => {
    const it = new SessionCase();
    it.session.start();
    it.transport.last.open();
    it.transport.last.deliver("{}");
    it.server.accept();
    expect(it.states).toEqual(["open"]);
    expect(it.ignored).toEqual([]);
  });

  test("a server without heartbeat is never asked", () => {
    const it = new SessionCase().open();
    it.session.checkNow();
    it.server.read();
    expect(it.server.probes).toBe(0);
    expect(it.clock.pending).toBe(0);
  });
});
