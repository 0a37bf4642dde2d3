/**
 * Sends one file over HTTP and goes on where it was cut (greenio/server/uploads.py).
 *
 *     POST announces it ──> PATCH from offset 0 ──cut──> GET tells the offset ──> PATCH from there ... ──> token
 */

/** Milliseconds between two attempts: doubled up to the last one. */
const FIRST_PAUSE = 300;
const LONGEST_PAUSE = 5000;

/** Bytes of one request where a proxy on the way takes only small ones (nginx: 1 MB unless told otherwise). */
const SMALL_PART = 512 * 1024;

/** Why a file was not taken. */
export class UploadRefused extends Error {
  constructor(
    readonly reason: string,
    /** The user has cancelled it. */
    readonly isCancelled = false,
  ) {
    super(`The upload was refused: ${reason}`);
  }
}

export interface UploadHooks {
  /** Bytes that have arrived, or are on their way. */
  progress(sent: number): void;
  /** Nobody will ask for it any more. */
  isOver(): boolean;
}

interface Answer {
  readonly status: number;
  /** What the server says; null for an answer that is not its own. */
  readonly body: { readonly token?: string; readonly offset?: number; readonly error?: string } | null;
}

export class Upload {
  #request: XMLHttpRequest | null = null;
  #cancelled = false;
  #token = "";
  #offset = 0;
  #part = Number.POSITIVE_INFINITY;
  #pause = FIRST_PAUSE;
  #wake: (() => void) | null = null;
  #giveUp: (() => void) | null = null;

  constructor(
    /** Absolute address of the item. */
    private readonly url: string,
    private readonly file: File,
    private readonly hooks: UploadHooks,
  ) {}

  /** Sends the file; resolves with its token. Rejects with `UploadRefused`. */
  async run(): Promise<string> {
    while (!this.#token) await this.#announce();
    while (this.#offset < this.file.size) await this.#continue();
    return this.#token;
  }

  /** Stops, and tells the server to forget what has arrived. Resolves when it has, or cannot be reached. */
  async cancel(): Promise<void> {
    this.#cancelled = true;
    this.#wake?.();
    this.#giveUp?.();
    // An announcement goes on: only its answer tells what is to be forgotten.
    if (!this.#token) return;
    this.#request?.abort();
    await forgetUpload(this.url, this.#token);
  }

  async #announce(): Promise<void> {
    const { file } = this;
    const about = new URLSearchParams({
      name: file.name,
      size: String(file.size),
      type: file.type,
      modified: String(file.lastModified / 1000),
    });
    const answer = await this.#ask("POST", `${this.url}?${about}`);
    if (answer?.body?.token) this.#token = answer.body.token;
    else await this.#failed(answer);
  }

  async #continue(): Promise<void> {
    const start = this.#offset;
    const part = this.file.slice(start, start + this.#part);
    const address = `${this.url}/${this.#token}`;
    const answer = await this.#ask("PATCH", `${address}?offset=${start}`, part, (sent) =>
      this.hooks.progress(start + sent),
    );
    if (answer && (answer.status === 200 || answer.status === 409) && answer.body) {
      this.#arrived(answer.body.offset);
      return;
    }
    if (answer?.status === 413 && !answer.body && part.size > SMALL_PART) {
      this.#part = SMALL_PART;
      return;
    }
    if (answer?.body && answer.status !== 400) await this.#failed(answer);
    // A server that refuses while we send closes the connection, and all that we see is that: so ask.
    await this.#rest();
    const state = await this.#ask("GET", address);
    if (state?.status === 200) this.#arrived(state.body?.offset);
    else if (state?.body) await this.#failed(state);
  }

  #arrived(offset: number | undefined): void {
    if (offset === undefined) return;
    if (offset > this.#offset) this.#pause = FIRST_PAUSE;
    this.#offset = offset;
    this.hooks.progress(offset);
  }

  /** Gives up where the server has said no, else waits for a better time. */
  async #failed(answer: Answer | null): Promise<void> {
    if (answer?.body?.error && answer.status < 500) throw new UploadRefused(answer.body.error);
    if (answer?.status === 507) throw new UploadRefused(answer.body?.error ?? "no space");
    if (answer && answer.status >= 400 && answer.status < 500)
      throw new UploadRefused(`status ${answer.status}`);
    await this.#rest();
  }

  async #rest(): Promise<void> {
    this.#check();
    const pause = this.#pause;
    this.#pause = Math.min(pause * 2, LONGEST_PAUSE);
    await new Promise<void>((resolve) => {
      this.#wake = resolve;
      setTimeout(resolve, pause);
    });
    this.#check();
  }

  #check(): void {
    if (this.#cancelled) throw new UploadRefused("cancelled", true);
    if (this.hooks.isOver()) throw new UploadRefused("the session is over");
  }

  /** One request; null if there was no answer. */
  #ask(method: string, url: string, body?: Blob, progress?: (sent: number) => void): Promise<Answer | null> {
    this.#check();
    return new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      this.#request = request;
      this.#giveUp = () => reject(new UploadRefused("cancelled", true));
      const done = (answer: Answer | null): void => {
        this.#request = null;
        const token = answer?.body?.token;
        if (this.#cancelled && token && !this.#token) void forgetUpload(this.url, token);
        resolve(answer);
      };
      request.open(method, url);
      if (progress) request.upload.addEventListener("progress", (event) => progress(event.loaded));
      if (body) request.setRequestHeader("Content-Type", "application/octet-stream");
      request.addEventListener("load", () => done({ status: request.status, body: parsed(request) }));
      for (const type of ["error", "abort", "timeout"]) request.addEventListener(type, () => done(null));
      request.send(body ?? null);
    });
  }
}

/** Lets the server delete what has arrived of a file that the user does not want any more. */
export async function forgetUpload(url: string, token: string): Promise<void> {
  // Without it the file goes when the form does.
  await fetch(`${url}/${token}`, { method: "DELETE", keepalive: true }).catch(() => {});
}

function parsed(request: XMLHttpRequest): Answer["body"] {
  if (!request.getResponseHeader("Content-Type")?.startsWith("application/json")) return null;
  try {
    return JSON.parse(request.responseText) as Answer["body"];
  } catch {
    return null;
  }
}
