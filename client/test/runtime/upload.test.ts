import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { STALL_TIMEOUT, Upload, UploadRefused } from "../../src/runtime/upload";

/** The server's reaction to each request in turn: a response, null for a broken connection, or none at all. */
type Step = { status: number; body?: object } | null | "silence";

let steps: Step[] = [];
let requested: string[] = [];
/** What tells about the progress of the latest request. */
let sending: EventTarget | undefined;

class FakeRequest extends EventTarget {
  status = 0;
  responseText = "";
  readonly upload = new EventTarget();
  #address = "";

  open(method: string, url: string): void {
    const target = new URL(url);
    this.#address = `${method} ${target.pathname}${target.search}`;
  }

  setRequestHeader(): void {}

  getResponseHeader(): string {
    return this.responseText ? "application/json" : "text/html";
  }

  send(): void {
    requested.push(this.#address);
    sending = this.upload;
    const step = steps.shift() ?? null;
    if (step === "silence") return;
    queueMicrotask(() => {
      if (step) {
        this.status = step.status;
        this.responseText = step.body ? JSON.stringify(step.body) : "";
      }
      this.dispatchEvent(new Event(step ? "load" : "error"));
    });
  }

  abort(): void {
    this.dispatchEvent(new Event("abort"));
  }
}

const file = new File(["0123456789"], "a b.txt", { type: "text/plain", lastModified: 1500 });
const slot = "http://h/_greenio/upload/slot";
let ended = false;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("XMLHttpRequest", FakeRequest);
  vi.stubGlobal("fetch", vi.fn<() => Promise<void>>().mockResolvedValue());
  steps = [];
  requested = [];
  ended = false;
});

afterEach(() => vi.useRealTimers());

async function run(): Promise<string> {
  const upload = new Upload(slot, file, { progress: () => {}, isSessionEnded: () => ended });
  const done = upload.run();
  done.catch(() => {});
  await vi.advanceTimersByTimeAsync(60_000);
  return done;
}

const START: Step = { status: 201, body: { token: "T", offset: 0, error: "" } };

test("an upload is created, then sent", async () => {
  steps = [START, { status: 200, body: { token: "T", offset: 10, error: "" } }];
  expect(await run()).toBe("T");
  expect(requested).toEqual([
    "POST /_greenio/upload/slot?name=a+b.txt&size=10&type=text%2Fplain&modified=1.5",
    "PATCH /_greenio/upload/slot/T?offset=0",
  ]);
});

test("the end of a part is a number that WebKit understands", async () => {
  const slice = vi.spyOn(file, "slice");
  steps = [START, { status: 200, body: { token: "T", offset: 10, error: "" } }];
  await run();
  expect(slice.mock.calls).toEqual([[0, 10]]);
});

test("requests that bring nothing forward are made after pauses", async () => {
  const still: Step = { status: 200, body: { token: "T", offset: 0, error: "" } };
  steps = [START, ...Array.from({ length: 1000 }, () => still)];
  const upload = new Upload(slot, file, { progress: () => {}, isSessionEnded: () => ended });
  upload.run().catch(() => {});
  await vi.advanceTimersByTimeAsync(20_000);
  expect(requested.length).toBeLessThan(12);
  ended = true;
});

test("after an interruption it requests the offset and continues there", async () => {
  steps = [
    START,
    null,
    { status: 200, body: { token: "T", offset: 4, error: "" } },
    { status: 200, body: { token: "T", offset: 10, error: "" } },
  ];
  expect(await run()).toBe("T");
  expect(requested.slice(1)).toEqual([
    "PATCH /_greenio/upload/slot/T?offset=0",
    "GET /_greenio/upload/slot/T",
    "PATCH /_greenio/upload/slot/T?offset=4",
  ]);
});

test("a connection that is silently gone is given up, and the upload continues", async () => {
  steps = [
    START,
    "silence",
    "silence",
    { status: 409, body: { token: "T", offset: 4, error: "" } },
    { status: 200, body: { token: "T", offset: 10, error: "" } },
  ];
  expect(await run()).toBe("T");
  expect(requested.slice(1)).toEqual([
    "PATCH /_greenio/upload/slot/T?offset=0",
    "GET /_greenio/upload/slot/T",
    "PATCH /_greenio/upload/slot/T?offset=0",
    "PATCH /_greenio/upload/slot/T?offset=4",
  ]);
});

test("a connection that makes progress is not given up, however slow", async () => {
  steps = [START, "silence"];
  const upload = new Upload(slot, file, { progress: () => {}, isSessionEnded: () => ended });
  upload.run().catch(() => {});
  await vi.advanceTimersByTimeAsync(0);
  for (let turn = 0; turn < 5; turn += 1) {
    await vi.advanceTimersByTimeAsync(STALL_TIMEOUT - 1);
    sending?.dispatchEvent(new Event("progress"));
  }
  expect(requested).toHaveLength(2);
  await vi.advanceTimersByTimeAsync(STALL_TIMEOUT + 1000);
  expect(requested[2]).toBe("GET /_greenio/upload/slot/T");
});

test("a file that was changed after it was chosen is refused, not sent again and again", async () => {
  steps = [START, null];
  const changed = new File(["0123456789"], "c.txt");
  changed.slice = () =>
    ({
      arrayBuffer: () => Promise.reject(new DOMException("changed", "NotReadableError")),
    }) as unknown as Blob;
  const done = new Upload(slot, changed, { progress: () => {}, isSessionEnded: () => false }).run();
  done.catch(() => {});
  await vi.advanceTimersByTimeAsync(60_000);
  await expect(done).rejects.toMatchObject({ kind: "changed", file: changed });
  expect(requested).toHaveLength(2);
  expect(fetch).toHaveBeenCalledWith(`${slot}/T`, { method: "DELETE", keepalive: true });
});

test("an unreachable server is retried", async () => {
  steps = [
    null,
    { status: 502 },
    START,
    null,
    null,
    { status: 409, body: { token: "T", offset: 10, error: "" } },
  ];
  expect(await run()).toBe("T");
});

test("a rejection that is only visible as a closed connection is requested", async () => {
  steps = [START, null, { status: 413, body: { token: "T", offset: 0, error: "larger than announced" } }];
  await expect(run()).rejects.toMatchObject({ reason: "larger than announced" });
});

test("a proxy that accepts only small requests gets small ones", async () => {
  const large = new File([new Uint8Array(1_000_000)], "l");
  steps = [
    START,
    { status: 413 },
    { status: 200, body: { token: "T", offset: 524_288, error: "" } },
    { status: 200, body: { token: "T", offset: 1_000_000, error: "" } },
  ];
  const done = new Upload(slot, large, { progress: () => {}, isSessionEnded: () => false }).run();
  await vi.advanceTimersByTimeAsync(1000);
  expect(await done).toBe("T");
  expect(requested.at(-1)).toBe("PATCH /_greenio/upload/slot/T?offset=524288");
});

test("an upload stops when the session has ended", async () => {
  ended = true;
  await expect(run()).rejects.toBeInstanceOf(UploadRefused);
  expect(requested).toEqual([]);
});

test("a cancelled upload is deleted from the server", async () => {
  steps = [START, null];
  const upload = new Upload(slot, file, { progress: () => {}, isSessionEnded: () => false });
  const done = upload.run();
  done.catch(() => {});
  await vi.advanceTimersByTimeAsync(10);
  void upload.cancel();
  await vi.advanceTimersByTimeAsync(1000);
  await expect(done).rejects.toMatchObject({ kind: "cancelled" });
  expect(fetch).toHaveBeenCalledWith(`${slot}/T`, { method: "DELETE", keepalive: true });
});

test("one that is cancelled while it is being created is deleted when it has a token", async () => {
  steps = [START];
  const upload = new Upload(slot, file, { progress: () => {}, isSessionEnded: () => false });
  const done = upload.run();
  void upload.cancel();
  await expect(done).rejects.toMatchObject({ kind: "cancelled" });
  await vi.advanceTimersByTimeAsync(10);
  expect(fetch).toHaveBeenCalledWith(`${slot}/T`, { method: "DELETE", keepalive: true });
  expect(requested).toHaveLength(1);
});
