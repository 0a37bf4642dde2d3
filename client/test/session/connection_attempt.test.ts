import { beforeEach, expect, test } from "vitest";
import { CLOSE } from "../../src/protocol/generated";
import {
  ATTEMPT_TIMEOUT,
  ConnectionAttempt,
  type ConnectionOwner,
} from "../../src/session/connection_attempt";
import { MemoryTransport } from "../../src/transport/memory";
import { ManualClock } from "../support/manual_clock";

let clock: ManualClock;
let transport: MemoryTransport;
let calls: unknown[];
let attempt: ConnectionAttempt;

const owner: ConnectionOwner = {
  connectionOpened: () => void calls.push("opened"),
  connectionReceived: (_attempt, frame) => void calls.push(["received", frame]),
  connectionWritable: () => void calls.push("writable"),
  connectionLost: (_attempt, code) => void calls.push(["lost", code]),
  connectionSending: (frame) => void calls.push(["sending", frame]),
};

beforeEach(() => {
  clock = new ManualClock();
  transport = new MemoryTransport();
  calls = [];
  attempt = new ConnectionAttempt(transport, "secret", clock, owner);
});

test("frames are sent once the connection is open", () => {
  expect(transport.last.resume).toBe(true);
  attempt.send("early");
  expect(attempt.isWritable).toBe(false);
  transport.last.open();
  expect(attempt.isWritable).toBe(true);
  attempt.send("{}");
  expect(transport.last.read()).toEqual(["{}"]);
  transport.last.deliver("{}");
  expect(calls).toEqual(["opened", ["sending", "{}"], ["received", "{}"]]);
});

test("without a welcome in time it is closed and counts as lost", () => {
  transport.last.open();
  clock.advance(ATTEMPT_TIMEOUT);
  expect(attempt.hasTimedOut).toBe(true);
  expect(transport.last.closedByPage?.code).toBe(CLOSE.GOING_AWAY);
  expect(calls).toEqual(["opened", ["lost", CLOSE.GOING_AWAY]]);
});

test("a welcomed one has no time-out", () => {
  transport.last.open();
  attempt.welcomed();
  clock.advance(10 * ATTEMPT_TIMEOUT);
  expect(attempt.isWelcomed).toBe(true);
  expect(transport.last.isClosed).toBe(false);
});

test("after close() the owner is not called any more", () => {
  transport.last.open();
  attempt.close(CLOSE.DONE, "");
  attempt.received("{}");
  attempt.writable();
  attempt.closed(1006, "");
  attempt.send("late");
  expect(calls).toEqual(["opened"]);
  expect(clock.pending).toBe(0);
});

test("a last frame is sent and closes the connection", () => {
  transport.last.open();
  attempt.sendLast("{}");
  attempt.sendLast("{}");
  expect(transport.last.read()).toEqual(["{}"]);
  expect(transport.last.closedByPage?.code).toBe(CLOSE.DONE);
  expect(calls).toEqual(["opened", ["sending", "{}"]]);
});
