import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Receiver } from "../../src/session/transport";
import { LongPollTransport, RETRY_PAUSES } from "../../src/transport/longpoll";
import { ManualClock } from "../support/manual_clock";

interface Request {
  readonly method: string;
  readonly url: string;
  readonly id: string | undefined;
  readonly body: string;
  readonly signal: AbortSignal;
  answer(text: string, status?: number): Promise<void>;
  fail(): Promise<void>;
}

/** The transport's requests, to which the test responds. */
let requests: Request[];
let beacons: string[];
let clock: ManualClock;

class Record implements Receiver {
  readonly heard: unknown[] = [];

  opened(): void {
    this.heard.push("opened");
  }

  received(frame: string): void {
    this.heard.push(frame);
  }

  writable(): void {
    this.heard.push("writable");
  }

  closed(code: number, reason: string): void {
    this.heard.push([code, reason]);
  }
}

/** Wait until all promises that can settle have settled. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}

function body(head: object, ...frames: string[]): string {
  return [JSON.stringify(head), ...frames].join("\u001E");
}

beforeEach(() => {
  requests = [];
  beacons = [];
  clock = new ManualClock();
  vi.stubGlobal(
    "fetch",
    (url: string, init: RequestInit) =>
      new Promise<Response>((resolve, reject) => {
        const signal = init.signal ?? new AbortController().signal;
        signal.addEventListener("abort", () => reject(new DOMException("abort", "AbortError")));
        requests.push({
          method: init.method ?? "GET",
          url,
          id: (init.headers as { "Greenio-Poll"?: string } | undefined)?.["Greenio-Poll"],
          body: typeof init.body === "string" ? init.body : "",
          signal,
          answer: (text, status = 200) => {
            resolve(new Response(text, { status }));
            return settle();
          },
          fail: () => {
            reject(new TypeError("network"));
            return settle();
          },
        });
      }),
  );
  vi.stubGlobal("navigator", { sendBeacon: (_: string, text: string) => beacons.push(text) > 0 });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const ADDRESS = "http://host/x/_greenio/poll?app=a";

function last(): Request {
  const request = requests.at(-1);
  if (request === undefined) throw new Error("nothing was asked");
  return request;
}

async function open(record: Record, resume = false) {
  const connection = new LongPollTransport(ADDRESS, clock).connect(record, resume ? "secret" : null);
  await last().answer(body({ c: "ID", n: 1 }, ...(resume ? [] : ["welcome"])));
  return connection;
}

describe("LongPollTransport", () => {
  test("opens, and always has one request open", async () => {
    const record = new Record();
    await open(record);
    expect(record.heard).toEqual(["opened", "welcome"]);
    expect(requests.map(({ url, id }) => [url, id])).toEqual([
      [ADDRESS, "new"],
      [`${ADDRESS}&n=1`, "ID"],
    ]);
    await last().answer(body({ c: "ID", n: 2 }, "two", "three"));
    expect(last().url).toBe(`${ADDRESS}&n=3`);
    await last().answer(body({ c: "ID", n: 4 }));
    expect(last().url).toBe(`${ADDRESS}&n=3`);
    expect(record.heard).toEqual(["opened", "welcome", "two", "three"]);
  });

  test("names a resumption in the address, and sends its first frame", async () => {
    const record = new Record();
    await open(record, true);
    expect(requests[0]?.url).toBe(`${ADDRESS}&resume=1`);
    expect(record.heard).toEqual(["opened"]);
  });

  test("delivers repeated frames once", async () => {
    const record = new Record();
    await open(record);
    await last().answer(body({ c: "ID", n: 1 }, "welcome", "two"));
    expect(record.heard).toEqual(["opened", "welcome", "two"]);
  });

  test("one post at a time; later frames go with the next", async () => {
    const record = new Record();
    const connection = await open(record);
    expect(connection.isWritable).toBe(true);
    connection.send("a");
    connection.send("b");
    connection.send("c");
    expect(connection.isWritable).toBe(false);
    const first = last();
    expect([first.method, first.url, first.body]).toEqual(["POST", ADDRESS, body({ c: "ID", n: 1 }, "a")]);
    await first.answer("");
    expect(last().body).toBe(body({ c: "ID", n: 2 }, "b", "c"));
    await last().answer("");
    expect(connection.isWritable).toBe(true);
    expect(record.heard.at(-1)).toBe("writable");
  });

  test("repeats failed requests, then closes", async () => {
    const record = new Record();
    const connection = await open(record);
    connection.send("a");
    for (const pause of RETRY_PAUSES) {
      const before = requests.length;
      await last().fail();
      clock.advance(pause);
      await settle();
      expect(requests.length).toBe(before + 1);
      expect(last().body).toBe(body({ c: "ID", n: 1 }, "a"));
    }
    await last().fail();
    expect(record.heard.at(-1)).toEqual([1006, "no response"]);
    expect(requests[1]?.signal.aborted).toBe(true);
  });

  test("a server error is retried, a client error is final", async () => {
    const record = new Record();
    await open(record);
    await last().answer("", 502);
    clock.advance(RETRY_PAUSES[0] ?? 0);
    await settle();
    await last().answer("", 404);
    expect(record.heard.at(-1)).toEqual([1006, "the server answers 404"]);
    const count = requests.length;
    clock.advance(60_000);
    await settle();
    expect(requests.length).toBe(count);
  });

  test.each([
    ["too large", 413, 1009],
    ["a login that has expired", 401, 4004],
  ])("%s has a close code of its own", async (_, status, code) => {
    const record = new Record();
    const connection = await open(record);
    connection.send("large");
    await last().answer("", status);
    expect(record.heard.at(-1)).toEqual([code, `the server answers ${status}`]);
  });

  test("a request without response is aborted and repeated", async () => {
    await open(new Record());
    const waiting = last();
    clock.advance(40_000);
    await settle();
    expect(waiting.signal.aborted).toBe(true);
    clock.advance(RETRY_PAUSES[0] ?? 0);
    await settle();
    expect(last()).not.toBe(waiting);
    expect(last().url).toBe(`${ADDRESS}&n=1`);
  });

  test("the server closes it after the last frames", async () => {
    const record = new Record();
    await open(record);
    await last().answer(body({ c: "ID", n: 2, end: [4001, "expired"] }, "bye"));
    expect(record.heard).toEqual(["opened", "welcome", "bye", [4001, "expired"]]);
    expect(requests.length).toBe(2);
  });

  test("is never opened when the server closes it at once", async () => {
    const record = new Record();
    new LongPollTransport(ADDRESS, clock).connect(record, null);
    await last().answer(body({ c: "ID", n: 1, end: [4003, "full"] }));
    expect(record.heard).toEqual([[4003, "full"]]);
  });

  test.each(["", "<html>", "{}", "null"])("%j is not a response of the server", async (text) => {
    const record = new Record();
    new LongPollTransport(ADDRESS, clock).connect(record, null);
    await last().answer(text);
    expect(record.heard).toEqual([[1006, "no connection"]]);
  });

  test("the last frame goes in a beacon, with the frames under way", async () => {
    const record = new Record();
    const connection = await open(record);
    const waiting = last();
    connection.send("a");
    connection.sendLast("bye");
    expect(beacons).toEqual([body({ c: "ID", n: 1, end: [1000, ""] }, "a", "bye")]);
    expect(waiting.signal.aborted).toBe(true);
    await settle();
    connection.close(1000, "again");
    expect(beacons.length).toBe(1);
    expect(record.heard).toEqual(["opened", "welcome"]);
  });

  test("a beacon that the browser rejects becomes a request", async () => {
    vi.stubGlobal("navigator", { sendBeacon: () => false });
    const connection = await open(new Record());
    connection.close(1001, "away");
    expect(last().body).toBe(body({ c: "ID", n: 1, end: [1001, "away"] }));
  });

  test("a closed attempt sends nothing", async () => {
    const record = new Record();
    const connection = new LongPollTransport(ADDRESS, clock).connect(record, null);
    connection.close(1001, "late");
    await settle();
    expect([record.heard, beacons, requests.length]).toEqual([[], [], 1]);
  });
});
