import { describe, expect, test } from "vitest";
import { seeded, SessionCase, toast } from "../support/session_case";

// Random interleavings of outputs, clicks, disconnections, lost frames in both directions, and time. A disconnection
// loses all frames under way: those of the page that the server has not read, and those that the server sends into a
// broken connection. The server also repeats frames and loses some, which the page has to detect.

interface Tally {
  commands: number;
  clicks: number;
  cuts: number;
  losses: number;
}

function run(seed: number, steps: number): Tally {
  const random = seeded(seed);
  const it = new SessionCase({ random });
  it.rendersAtOnce = random() < 0.5;
  it.server.reconnect = 1e6;
  it.open();
  const tally: Tally = { commands: 0, clicks: 0, cuts: 0, losses: 0 };
  let shownAtLoss = -1;
  const undone: (() => void)[] = [];
  it.session.onBatch((batch) => undone.push(() => batch.done()));

  const actions: readonly (() => void)[] = [
    () => {
      for (let more = Math.floor(random() * 20); more >= 0; more -= 1) {
        it.server.push(toast(`${tally.commands}`));
        tally.commands += 1;
      }
    },
    () => it.server.flush(1 + Math.floor(random() * 10)),
    () => it.server.flush(),
    () => it.server.repeat(),
    () => {
      // Three consecutive losses would end the session.
      if (random() < 0.2 && it.toasts.length > shownAtLoss) {
        shownAtLoss = it.toasts.length;
        tally.losses += 1;
        it.server.lose();
      }
    },
    () => {
      if (it.session.send({ t: "click", callback: 1, value: tally.clicks }) === "accepted") {
        tally.clicks += 1;
      }
    },
    () => it.server.read(),
    () => it.clock.advance(random() * 400),
    () => undone.shift()?.(),
    () => (it.server.connection.isWritable = random() < 0.7),
    () => it.server.connection.resumeWriting(),
    () => {
      if (random() < 0.3 && !it.server.connection.isClosed) {
        tally.cuts += 1;
        it.server.connection.cut();
      }
    },
    () => {
      if (!it.transport.last.isClosed && it.transport.last !== it.server.connection) {
        it.server.accept();
      }
    },
  ];
  for (let step = 0; step < steps; step += 1) {
    actions[Math.floor(random() * actions.length)]?.();
  }

  // Complete everything over a stable connection.
  while (it.session.state !== "open") {
    it.clock.advance(1000);
    if (!it.transport.last.isClosed) {
      it.server.accept();
    }
  }
  it.server.connection.resumeWriting();
  it.server.repeat();
  for (const done of undone) {
    done();
  }
  it.clock.advance(1000);
  it.server.read();
  it.server.flush();

  const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index);
  expect(it.toasts.map(Number)).toEqual(numbers(tally.commands));
  expect(it.server.events.map((event) => (event as { value: number }).value)).toEqual(numbers(tally.clicks));
  expect(it.server.waiting).toBe(0);
  expect(it.session.state).toBe("open");
  expect(it.ignored.filter((reason) => !/^command \d+ after \d+$/.test(reason))).toEqual([]);
  return tally;
}

describe("random interleavings", () => {
  test.each(Array.from({ length: 60 }, (_, index) => index + 1))(
    "nothing is lost, doubled or reordered (seed %d)",
    (seed) => {
      run(seed, 600);
    },
  );

  test("exercise all paths", () => {
    const tally = run(4711, 8000);
    expect(tally.cuts).toBeGreaterThan(50);
    expect(tally.losses).toBeGreaterThan(50);
    expect(tally.commands).toBeGreaterThan(3000);
    expect(tally.clicks).toBeGreaterThan(300);
  });
});
