import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Session } from "../../src/session/session";
import { reloadWhenReady } from "../../src/transport/dev_reload";
import { MemoryTransport } from "../../src/transport/memory";
import { ManualClock } from "../support/manual_clock";

let responses: (() => Promise<Response>)[];
let requested: string[];

beforeEach(() => {
  responses = [];
  requested = [];
  vi.stubGlobal("fetch", (url: string) => {
    requested.push(url);
    return responses.shift()?.() ?? Promise.reject(new TypeError("refused"));
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
  reloadWhenReady(session, clock, "http://host/readyz", () => (reloads += 1));
  session.start();
  transport.last.open();
  transport.last.deliver(JSON.stringify({ w: { session: "S", fresh: true, debug } }));
  return { clock, transport, session, count: () => reloads };
}

test("reloads when the new server is ready, not when the old one still answers", async () => {
  const page = open(true);
  responses = [
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
  expect(requested).toEqual(["http://host/readyz", "http://host/readyz", "http://host/readyz"]);
});

test.each([
  ["without debug", false, "stopped"],
  ["when the app has ended", true, "done"],
])("stays as it is %s", async (_, debug, reason) => {
  const page = open(debug);
  page.transport.last.deliver(JSON.stringify({ s: 1, c: [{ t: "end", reason }] }));
  await pass(page.clock);
  expect(requested).toEqual([]);
});
