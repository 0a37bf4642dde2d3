import type { Clock } from "../base/clock";
import type { Disposable } from "../base/disposable";
import { CLOSE } from "../protocol/generated";
import type { Connection, Receiver, Transport } from "../session/transport";
import { addOwner } from "./owner";

/** Precedes each frame in a body (RFC 7464); does not occur in JSON text. */
const SEPARATOR = "\u001E";

/** Pauses in milliseconds before a failed request is repeated. After the last, the connection counts as lost. */
export const RETRY_PAUSES: readonly number[] = [200, 500, 1000, 2000, 4000];

/**
 * Milliseconds after which a request is aborted and repeated: one that the server answers at once, and one that it
 * may hold open.
 */
export const RESPONSE_TIMEOUT = 15_000;
export const POLL_TIMEOUT = 40_000;

/** The close code of a connection that broke (RFC 6455, 7.4.1). */
const ABNORMAL_CLOSURE = 1006;

/** The close codes that statuses mean. 401 comes from the server, or from a proxy that logs visitors in. */
const REJECTION_CODES: Readonly<Record<number, number>> = { 401: CLOSE.NO_LOGIN, 413: CLOSE.TOO_BIG };

interface ResponseHead {
  /** The connection's id. */
  readonly c: string;
  /** Number of the first frame. */
  readonly n: number;
  readonly end?: readonly [number, string];
}

/**
 * Sends frames in the bodies of HTTP requests, for pages that cannot use a WebSocket. One request is always open
 * for the server's frames; the page's frames go in separate requests, one at a time. Frames are numbered in both
 * directions, so that repeated requests are recognized.
 */
export class LongPollTransport implements Transport {
  readonly name = "http";
  readonly #url: string;
  readonly #clock: Clock;

  /** @param url - absolute, with `app` in its query if there is one. */
  constructor(url: string, clock: Clock) {
    this.#url = url;
    this.#clock = clock;
  }

  connect(receiver: Receiver, session: string | null): Connection {
    return new LongPollConnection(this.#url, this.#clock, receiver, session);
  }
}

class LongPollConnection implements Connection {
  /** With the name of the process that has the connection, once there is one. */
  #url: string;
  readonly #clock: Clock;
  readonly #receiver: Receiver;
  readonly #abort = new AbortController();
  #id = "";
  #seen = 0;
  /** Number of the first of `#frames`. */
  #first = 1;
  /** Frames that the server has not confirmed. */
  #frames: string[] = [];
  #isPosting = false;
  #isClosed = false;
  #pause: Disposable | null = null;

  constructor(url: string, clock: Clock, receiver: Receiver, session: string | null) {
    this.#url = url;
    this.#clock = clock;
    this.#receiver = receiver;
    void this.#open(session);
  }

  get isWritable(): boolean {
    return this.#frames.length === 0;
  }

  send(frame: string): void {
    this.#frames.push(frame);
    if (!this.#isPosting) void this.#post();
  }

  sendLast(frame: string): void {
    this.#frames.push(frame);
    this.close(CLOSE.DONE, "");
  }

  close(code: number, reason: string): void {
    if (this.#isClosed) return;
    this.#end();
    if (this.#id === "") return;
    // Frames under way are sent again: the server recognizes their numbers.
    const body = this.#body([code, reason]);
    if (!navigator.sendBeacon(this.#url, body)) {
      fetch(this.#url, { method: "POST", body }).catch(() => undefined);
    }
  }

  async #open(session: string | null): Promise<void> {
    const url = new URL(this.#url);
    if (session !== null) {
      url.searchParams.set("resume", "1");
      addOwner(url, session);
    }
    // Not repeated: a second request would open a second session.
    const text = await this.#request(url.href, { headers: { "Greenio-Poll": "new" } }, RESPONSE_TIMEOUT);
    const response = text === null ? null : parse(text);
    if (this.#isClosed) return;
    if (response === null) {
      this.#fail("no connection");
      return;
    }
    this.#id = response.head.c;
    const own = new URL(this.#url);
    addOwner(own, this.#id);
    this.#url = own.href;
    if (response.head.end === undefined || response.frames.length > 0) this.#receiver.opened();
    this.#receive(response);
    await this.#poll();
  }

  async #poll(): Promise<void> {
    while (!this.#isClosed) {
      const url = new URL(this.#url);
      url.searchParams.set("n", String(this.#seen));
      const text = await this.#requestWithRetries(
        url.href,
        () => ({ headers: { "Greenio-Poll": this.#id } }),
        POLL_TIMEOUT,
      );
      if (this.#isClosed) return;
      const response = text === null ? null : parse(text);
      if (response === null) {
        this.#fail("no response");
        return;
      }
      this.#receive(response);
    }
  }

  #receive({ head, frames }: { head: ResponseHead; frames: readonly string[] }): void {
    for (const frame of frames.slice(Math.max(0, this.#seen + 1 - head.n))) {
      this.#seen += 1;
      this.#receiver.received(frame);
      if (this.#isClosed) return;
    }
    if (head.end !== undefined) {
      this.#end();
      this.#receiver.closed(head.end[0], head.end[1]);
    }
  }

  async #post(): Promise<void> {
    this.#isPosting = true;
    while (this.#frames.length > 0 && !this.#isClosed) {
      const count = this.#frames.length;
      const body = this.#body();
      const text = await this.#requestWithRetries(
        this.#url,
        () => ({ method: "POST", body }),
        RESPONSE_TIMEOUT,
      );
      if (this.#isClosed) return;
      if (text === null) {
        this.#fail("no response");
        return;
      }
      this.#frames.splice(0, count);
      this.#first += count;
      const response = parse(text);
      if (response?.head.end !== undefined) {
        this.#receive(response);
        return;
      }
    }
    this.#isPosting = false;
    this.#receiver.writable();
  }

  #body(end?: readonly [number, string]): string {
    return [JSON.stringify({ c: this.#id, n: this.#first, end }), ...this.#frames].join(SEPARATOR);
  }

  /** Return the text of the response; null if all attempts fail. */
  async #requestWithRetries(url: string, init: () => RequestInit, timeout: number): Promise<string | null> {
    for (const pause of [...RETRY_PAUSES, null]) {
      const text = await this.#request(url, init(), timeout);
      if (text !== null || pause === null || this.#isClosed) return text;
      await new Promise<void>((done) => {
        this.#pause = this.#clock.after(pause, done);
      });
    }
    return null;
  }

  async #request(url: string, request: RequestInit, timeout: number): Promise<string | null> {
    const abort = new AbortController();
    const cancel = (): void => abort.abort();
    this.#abort.signal.addEventListener("abort", cancel);
    const timer = this.#clock.after(timeout, cancel);
    try {
      const response = await fetch(url, { cache: "no-store", ...request, signal: abort.signal });
      if (response.ok) return await response.text();
      if (isFinal(response.status)) this.#reject(response.status);
      return null;
    } catch {
      return null;
    } finally {
      timer.dispose();
      this.#abort.signal.removeEventListener("abort", cancel);
    }
  }

  #reject(status: number): void {
    if (this.#isClosed) return;
    this.#end();
    this.#receiver.closed(REJECTION_CODES[status] ?? ABNORMAL_CLOSURE, `the server answers ${status}`);
  }

  #fail(reason: string): void {
    if (this.#isClosed) return;
    this.#end();
    this.#receiver.closed(ABNORMAL_CLOSURE, reason);
  }

  #end(): void {
    this.#isClosed = true;
    this.#pause?.dispose();
    this.#abort.abort();
  }
}

/** Return whether the same request would be rejected again. */
function isFinal(status: number): boolean {
  return status >= 400 && status < 500 && ![408, 425, 429].includes(status);
}

/** Parse the head and the frames of a response; null if it is not one of this protocol. */
function parse(text: string): { head: ResponseHead; frames: string[] } | null {
  const [first = "", ...frames] = text.split(SEPARATOR);
  try {
    const head = JSON.parse(first) as Partial<ResponseHead> | null;
    if (typeof head?.c !== "string" || typeof head.n !== "number") return null;
    return { head: head as ResponseHead, frames };
  } catch {
    return null;
  }
}
