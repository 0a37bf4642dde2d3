import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Session } from "../../src/session/session";
import { MemoryTransport } from "../../src/transport/memory";
import { reloadAfterRestart } from "../../src/transport/restart";
import { ManualClock } from "../support/manual_clock";

/** The answers to the next requests: the name of the server's run, 503, or none. */
let answers: (string | 401 | 503 | null)[];
let requested: string[];

beforeEach(() => {
  answers = [];
  requested = [];
  vi.stubGlobal("fetch", (url: string) => {
    requested.push(url);
    const answer = answers.shift() ?? null;
    if (answer === null) return Promise.reject(new TypeError("refused"));
    if (typeof answer === "number") return Promise.resolve(new Response("", { status: answer }));
    return Promise.resolve(new Response("ready", { headers: { "Greenio-Instance": answer } }));
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

async function settle(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
}

function open(welcome: object = {}) {
  const clock = new ManualClock();
  const transport = new MemoryTransport();
  const session = new Session({ transports: [transport], clock, random: () => 0.5 });
  const calls: string[] = [];
  reloadAfterRestart(session, {
    clock,
    random: () => 0.5,
    url: "http://host/readyz",
    waiting: () => calls.push("waiting"),
    same: () => calls.push("same"),
    loginExpired: () => calls.push("login"),
    reload: () => calls.push("reload"),
  });
  session.start();
  transport.last.open();
  transport.last.deliver(JSON.stringify({ w: { session: "S", fresh: true, instance: "old", ...welcome } }));
  const end = async (reason: string): Promise<void> => {
    transport.last.deliver(JSON.stringify({ s: 1, c: [{ t: "end", reason }] }));
    await settle();
  };
  const pass = async (): Promise<void> => {
    clock.advance(20_000);
    await settle();
  };
  return { clock, transport, calls, end, pass };
}

test("begins anew when another server is ready, not when the old one still answers", async () => {
  const page = open();
  answers = [503, null, "new"];
  await page.end("stopped");
  expect(page.calls).toEqual(["waiting"]);
  await page.pass();
  expect(page.calls).toEqual(["waiting", "waiting"]);
  await page.pass();
  expect(page.calls).toEqual(["waiting", "waiting", "reload"]);
  expect(new Set(requested)).toEqual(new Set(["http://host/readyz"]));
});

test.each([1006, 4001])("a session that is lost to another server begins anew: %s", async (code) => {
  const page = open();
  answers = ["new"];
  page.transport.last.cut(code);
  await settle();
  expect(page.calls).toEqual(["reload"]);
});

test("a session that is lost on the same server leaves the page as it is", async () => {
  const page = open();
  answers = [null, "old"];
  page.transport.last.cut();
  await settle();
  await page.pass();
  await page.pass();
  expect(page.calls).toEqual(["waiting", "same"]);
  expect(requested).toHaveLength(2);
});

test("a proxy that wants a login is not asked again", async () => {
  const page = open();
  answers = [401, "new"];
  page.transport.last.cut();
  await settle();
  await page.pass();
  expect(page.calls).toEqual(["login"]);
});

test("with debug, the page begins anew on the same server, too", async () => {
  const page = open({ debug: 1 });
  answers = ["old"];
  page.transport.last.cut();
  await settle();
  expect(page.calls).toEqual(["reload"]);
});

test.each(["done", "error", "idle"])("a page whose app has ended asks nothing: %s", async (reason) => {
  const page = open();
  await page.end(reason);
  await page.pass();
  expect(requested).toEqual([]);
});
