import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Session } from "../../src/session/session";
import { MemoryTransport } from "../../src/transport/memory";
import { wantsLogin, watchProxyLogin } from "../../src/transport/proxy_login";
import { ManualClock } from "../support/manual_clock";

/** The answers to the next requests: a status, or none. */
let answers: (number | null)[];
let asked: RequestInit[];

beforeEach(() => {
  answers = [];
  asked = [];
  vi.stubGlobal("fetch", (_: string, request: RequestInit) => {
    asked.push(request);
    const status = answers.shift() ?? null;
    return status === null
      ? Promise.reject(new TypeError("refused"))
      : Promise.resolve(new Response("", { status }));
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

function interrupted() {
  const clock = new ManualClock();
  const transport = new MemoryTransport();
  const session = new Session({ transports: [transport], clock, random: () => 0.5 });
  watchProxyLogin(session, clock, () => 0.5, "http://host/readyz");
  session.start();
  transport.last.open();
  transport.last.deliver(JSON.stringify({ w: { session: "S", fresh: true, reconnect: 600 } }));
  transport.last.cut();
  const pass = async (): Promise<void> => {
    clock.advance(3000);
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  };
  return { session, transport, pass };
}

test("a proxy that refuses the request has lost the login: no more attempts", async () => {
  const page = interrupted();
  answers = [401];
  await page.pass();
  expect(page.session.end).toEqual({ kind: "no_login", reason: "refused by a proxy", message: "" });
  expect(asked).toEqual([{ cache: "no-store", redirect: "manual" }]);
  const attempts = page.transport.connections.length;
  await page.pass();
  expect(page.transport.connections).toHaveLength(attempts);
});

test("a server that is away, or there, is no reason to log in", async () => {
  const page = interrupted();
  answers = [null, 503, 200];
  for (let turn = 0; turn < 6; turn += 1) await page.pass();
  expect(asked.length).toBeGreaterThanOrEqual(3);
  expect(page.session.state).toBe("reconnecting");
});

test("a page that has its connection again asks no more", async () => {
  const page = interrupted();
  page.session.retryNow();
  page.transport.last.open();
  page.transport.last.deliver(JSON.stringify({ w: { session: "S", reconnect: 600 } }));
  await page.pass();
  expect(asked).toEqual([]);
});

test("a redirection leads to a login", () => {
  const redirected = { type: "opaqueredirect", status: 0 } as Response;
  expect([redirected, new Response("", { status: 403 }), new Response("")].map(wantsLogin)).toEqual([
    true,
    true,
    false,
  ]);
});
