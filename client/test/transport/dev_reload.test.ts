import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ManualClock } from "../support/manual_clock";
import { Session } from "../../src/session/session";
import { MemoryTransport } from "../../src/transport/memory";
import { reloadWhenBack } from "../../src/transport/dev_reload";

let answers: (() => Promise<Response>)[];
let asked: string[];

beforeEach(() => {
  answers = [];
  asked = [];
  vi.stubGlobal("fetch", (url: string) => {
    asked.push(url);
    return answers.shift()?.() ?? Promise.reject(new TypeError("refused"));
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

async function pass(clock: ManualClock): Promise<void> {
  clock.advance(400);
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
}

function open(debug: boolean) {
  const clock = new ManualClock();
  const transport = new MemoryTransport();
  const session = new Session({ transports: [transport], clock, random: () => 0.5 });
  let reloads = 0;
  reloadWhenBack(session, clock, "http://host/readyz", () => (reloads += 1));
  session.start();
  transport.last.open();
  transport.last.deliver(JSON.stringify({ w: { session: "S", fresh: true, debug } }));
  return { clock, transport, session, count: () => reloads };
}

test("reloads when the new server is ready, not when the old one still answers", async () => {
  const page = open(true);
  answers = [
    () => Promise.resolve(new Response("", { status: 503 })),
    () => Promise.reject(new TypeError("refused")),
    () => Promise.resolve(new Response("ok")),
  ];
  page.transport.last.deliver(JSON.stringify({ s: 1, c: [{ t: "end", reason: "stopped" }] }));
  for (let turn = 0; turn < 3; turn += 1) {
    expect(page.count()).toBe(0);
    await pass(page.clock);
  }
  expect(page.count()).toBe(1);
  expect(asked).toEqual(["http://host/readyz", "http://host/readyz", "http://host/readyz"]);
});

test.each([
  ["without debug", false, "stopped"],
  ["when the app is through", true, "done"],
])("stays as it is %s", async (_, debug, reason) => {
  const page = open(debug);
  page.transport.last.deliver(JSON.stringify({ s: 1, c: [{ t: "end", reason }] }));
  await pass(page.clock);
  expect(asked).toEqual([]);
});
