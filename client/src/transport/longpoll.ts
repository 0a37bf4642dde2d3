import type { Clock } from "../base/clock";
import type { Disposable } from "../base/disposable";
import type { Connection, Receiver, Transport } from "../session/transport";
import { CLOSE } from "../protocol/generated";

/** Stands before each frame of a body (RFC 7464); JSON text never holds it. */
const SEPARATOR = "\u001E";

/** Pauses, in milliseconds, before a request that failed is repeated. Then the connection counts as lost. */
export const RETRY_PAUSES: readonly number[] = [200, 500, 1000, 2000, 4000];

/**
 * Milliseconds after which a request that should be answered at once, or after the server's longest wait,
 * is given up and repeated.
 */
export const ANSWER_PATIENCE = 15_000;
export const POLL_PATIENCE = 40_000;

/** What a browser says of a WebSocket that broke (RFC 6455, 7.4.1). */
const BROKEN = 1006;

interface Answer {
  /** The connection's id. */
  readonly c: string;
  /** Number of the first frame. */
  readonly n: number;
  readonly end?: readonly [number, string];
}

/**
 * Frames in the bodies of HTTP requests, for pages that cannot have a WebSocket. One request always waits for
 * what the server says; what the page says goes in requests of its own, one at a time. See
 * greenio/transport/longpoll.py for the numbers that keep everything in order.
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

  connect(receiver: Receiver, resume: boolean): Connection {
    return new LongPollConnection(this.#url, this.#clock, receiver, resume);
  }
}

class LongPollConnection implements Connection {
  readonly #url: string;
  readonly #clock: Clock;
  readonly #receiver: Receiver;
  readonly #abort = new AbortController();
  #id = "";
  #seen = 0;
  /** Number of the first of `#frames`. */
  #first = 1;
  /** Frames for the server that it has not confirmed. */
  #frames: string[] = [];
  #isPosting = false;
  #isOver = false;
  #pause: Disposable | null = null;

  constructor(url: string, clock: Clock, receiver: Receiver, resume: boolean) {
    this.#url = url;
    this.#clock = clock;
    this.#receiver = receiver;
    void this.#open(resume);
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
    if (this.#isOver) return;
    this.#over();
    if (this.#id === "") return;
    // What is under way goes once more: the server knows its numbers.
    const body = this.#body([code, reason]);
    if (!navigator.sendBeacon(this.#url, body)) {
      fetch(this.#url, { method: "POST", body }).catch(() => undefined);
    }
  }

  async #open(resume: boolean): Promise<void> {
    const url = new URL(this.#url);
    if (resume) url.searchParams.set("resume", "1");
    // Not repeated: a second one would open a second session.
    const text = await this.#ask(url.href, { headers: { "Greenio-Poll": "new" } }, ANSWER_PATIENCE);
    const answer = text === null ? null : parse(text);
    if (this.#isOver) return;
    if (answer === null) {
      this.#lost("no connection");
      return;
    }
    this.#id = answer.head.c;
    if (answer.head.end === undefined || answer.frames.length > 0) this.#receiver.opened();
    this.#take(answer);
    await this.#poll();
  }

  async #poll(): Promise<void> {
    while (!this.#isOver) {
      const url = new URL(this.#url);
      url.searchParams.set("n", String(this.#seen));
      const text = await this.#repeat(
        url.href,
        () => ({ headers: { "Greenio-Poll": this.#id } }),
        POLL_PATIENCE,
      );
      if (this.#isOver) return;
      const answer = text === null ? null : parse(text);
      if (answer === null) {
        this.#lost("no answer");
        return;
      }
      this.#take(answer);
    }
  }

  #take({ head, frames }: { head: Answer; frames: readonly string[] }): void {
    for (const frame of frames.slice(Math.max(0, this.#seen + 1 - head.n))) {
      this.#seen += 1;
      this.#receiver.received(frame);
      if (this.#isOver) return;
    }
    if (head.end !== undefined) {
      this.#over();
      this.#receiver.closed(head.end[0], head.end[1]);
    }
  }

  async #post(): Promise<void> {
    this.#isPosting = true;
    while (this.#frames.length > 0 && !this.#isOver) {
      const count = this.#frames.length;
      const body = this.#body();
      const text = await this.#repeat(this.#url, () => ({ method: "POST", body }), ANSWER_PATIENCE);
      if (this.#isOver) return;
      if (text === null) {
        this.#lost("no answer");
        return;
      }
      this.#frames.splice(0, count);
      this.#first += count;
      const answer = parse(text);
      if (answer?.head.end !== undefined) {
        this.#take(answer);
        return;
      }
    }
    this.#isPosting = false;
    this.#receiver.writable();
  }

  #body(end?: readonly [number, string]): string {
    return [JSON.stringify({ c: this.#id, n: this.#first, end }), ...this.#frames].join(SEPARATOR);
  }

  /** The text of the answer; null if there is none after all repetitions. */
  async #repeat(url: string, request: () => RequestInit, patience: number): Promise<string | null> {
    for (const pause of [...RETRY_PAUSES, null]) {
      const text = await this.#ask(url, request(), patience);
      if (text !== null || pause === null || this.#isOver) return text;
      await new Promise<void>((done) => {
        this.#pause = this.#clock.after(pause, done);
      });
    }
    return null;
  }

  async #ask(url: string, request: RequestInit, patience: number): Promise<string | null> {
    const abort = new AbortController();
    const giveUp = (): void => abort.abort();
    this.#abort.signal.addEventListener("abort", giveUp);
    const alarm = this.#clock.after(patience, giveUp);
    try {
      const response = await fetch(url, { cache: "no-store", ...request, signal: abort.signal });
      if (response.ok) return await response.text();
      if (isFinal(response.status)) this.#refused(response.status);
      return null;
    } catch {
      return null;
    } finally {
      alarm.dispose();
      this.#abort.signal.removeEventListener("abort", giveUp);
    }
  }

  #refused(status: number): void {
    if (this.#isOver) return;
    this.#over();
    this.#receiver.closed(status === 413 ? CLOSE.TOO_BIG : BROKEN, `the server answers ${status}`);
  }

  #lost(reason: string): void {
    if (this.#isOver) return;
    this.#over();
    this.#receiver.closed(BROKEN, reason);
  }

  #over(): void {
    this.#isOver = true;
    this.#pause?.dispose();
    this.#abort.abort();
  }
}

/** Whether the same request would be refused again. */
function isFinal(status: number): boolean {
  return status >= 400 && status < 500 && ![408, 425, 429].includes(status);
}

/**
 * The address of `path` (`_greenio/poll`) beside the page.
 *
 * @param base - the page's own address, absolute.
 */
export function pollEndpoint(base: string, path: string, app: string | null): string {
  const url = new URL(path, base);
  url.hash = "";
  if (app !== null) url.searchParams.set("app", app);
  return url.href;
}

/** Head and frames of an answer; null if it is none. */
function parse(text: string): { head: Answer; frames: string[] } | null {
  const [first = "", ...frames] = text.split(SEPARATOR);
  try {
    const head = JSON.parse(first) as Partial<Answer> | null;
    if (typeof head?.c !== "string" || typeof head.n !== "number") return null;
    return { head: head as Answer, frames };
  } catch {
    return null;
  }
}
