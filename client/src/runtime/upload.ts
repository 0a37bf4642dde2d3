/**
 * Resumable upload of a file over HTTP.
 *
 *     POST creates it ──> PATCH from offset 0 ──interrupted──> GET returns the offset ──> PATCH from there ... ──> token
 */

import { requestLine, withQuery } from "../base/one_url";

/** Milliseconds between two attempts: doubled from the first to the maximum. */
const FIRST_PAUSE = 300;
const MAX_PAUSE = 5000;

/** Bytes of a request if a proxy accepts only small ones (nginx: 1 MB by default). */
const SMALL_PART = 512 * 1024;

/**
 * Milliseconds without progress after which a request is given up: the connection may be silently gone. The server keeps
 * every byte that has arrived, so that a slow network loses nothing.
 */
export const STALL_TIMEOUT = 20_000;

/** `cancelled` by the user; `changed`: the file is no longer what the user has chosen; else `rejected`. */
export type RefusalKind = "rejected" | "cancelled" | "changed";

/** An upload that cannot succeed. */
export class UploadRefused extends Error {
  constructor(
    readonly reason: string,
    readonly kind: RefusalKind = "rejected",
    /** The file that was `changed`. */
    readonly file: File | null = null,
  ) {
    super(`The upload was refused: ${reason}`);
  }
}

export interface UploadHooks {
  /** Called with the number of bytes that are sent. */
  progress(sent: number): void;
  /** Whether the session has ended, so that the upload is of no use any more. */
  isSessionEnded(): boolean;
}

interface UploadResponse {
  readonly status: number;
  /** The server's JSON; null for a response that is not its own. */
  readonly body: { readonly token?: string; readonly offset?: number; readonly error?: string } | null;
}

export class Upload {
  #request: XMLHttpRequest | null = null;
  #cancelled = false;
  #token = "";
  #offset = 0;
  #part = Number.POSITIVE_INFINITY;
  #pause = FIRST_PAUSE;
  #endPause: (() => void) | null = null;
  #cancelRequest: (() => void) | null = null;

  constructor(
    /** Absolute address of the form's item. */
    private readonly url: string,
    private readonly file: File,
    private readonly hooks: UploadHooks,
  ) {}

  /** Send the file; resolves to its token. Rejects with `UploadRefused`. */
  async run(): Promise<string> {
    while (!this.#token) await this.#create();
    while (this.#offset < this.file.size) await this.#sendPart();
    return this.#token;
  }

  /** Stop, and delete from the server what was sent. Resolves when that is done or the server is unreachable. */
  async cancel(): Promise<void> {
    this.#cancelled = true;
    this.#endPause?.();
    this.#cancelRequest?.();
    // A request that creates the upload continues: only its response has the token to delete.
    if (!this.#token) return;
    this.#request?.abort();
    await deleteUpload(this.url, this.#token);
  }

  async #create(): Promise<void> {
    const { file } = this;
    const about = new URLSearchParams({
      name: file.name,
      size: String(file.size),
      type: file.type,
      modified: String(file.lastModified / 1000),
    });
    const response = await this.#send("POST", withQuery(this.url, String(about)));
    if (response?.body?.token) this.#token = response.body.token;
    else await this.#handleFailure(response);
  }

  async #sendPart(): Promise<void> {
    const start = this.#offset;
    // Not up to infinity: WebKit takes that for 0.
    const part = this.file.slice(start, Math.min(start + this.#part, this.file.size));
    const address = `${this.url}/${this.#token}`;
    const response = await this.#send("PATCH", withQuery(address, `offset=${start}`), part, (sent) =>
      this.hooks.progress(start + sent),
    );
    if (response && (response.status === 200 || response.status === 409) && response.body) {
      this.#setOffset(response.body.offset);
      if (this.#offset === start) await this.#waitForRetry();
      return;
    }
    if (response?.status === 413 && !response.body && part.size > SMALL_PART) {
      this.#part = SMALL_PART;
      return;
    }
    if (response?.body && response.status !== 400) await this.#handleFailure(response);
    if (!response) await this.#throwIfChanged(start);
    // A server that rejects during a request closes the connection, which hides its response: request the state.
    await this.#waitForRetry();
    const state = await this.#send("GET", address);
    if (state?.status === 200) this.#setOffset(state.body?.offset);
    else if (state?.body) await this.#handleFailure(state);
  }

  #setOffset(offset: number | undefined): void {
    if (offset === undefined) return;
    if (offset > this.#offset) this.#pause = FIRST_PAUSE;
    this.#offset = offset;
    this.hooks.progress(offset);
  }

  /** Throw if the server has rejected the upload; otherwise wait before the next attempt. */
  async #handleFailure(response: UploadResponse | null): Promise<void> {
    if (response?.body?.error && response.status < 500) throw new UploadRefused(response.body.error);
    if (response?.status === 507) throw new UploadRefused(response.body?.error ?? "no space");
    if (response && response.status >= 400 && response.status < 500)
      throw new UploadRefused(`status ${response.status}`);
    await this.#waitForRetry();
  }

  async #waitForRetry(): Promise<void> {
    this.#throwIfStopped();
    const pause = this.#pause;
    this.#pause = Math.min(pause * 2, MAX_PAUSE);
    await new Promise<void>((resolve) => {
      this.#endPause = resolve;
      setTimeout(resolve, pause);
    });
    this.#throwIfStopped();
  }

  #throwIfStopped(): void {
    if (this.#cancelled) throw new UploadRefused("cancelled", "cancelled");
    if (this.hooks.isSessionEnded()) throw new UploadRefused("the session is over");
  }

  /** Throw if the file cannot be read any more: the browser refuses what has changed since it was chosen. */
  async #throwIfChanged(offset: number): Promise<void> {
    try {
      await this.file.slice(offset, offset + 1).arrayBuffer();
    } catch (reason) {
      void deleteUpload(this.url, this.#token);
      throw new UploadRefused(`the file cannot be read: ${String(reason)}`, "changed", this.file);
    }
  }

  /** Send a request; resolves to null if there is no response, or no progress for too long. */
  #send(
    method: string,
    url: string,
    body?: Blob,
    progress?: (sent: number) => void,
  ): Promise<UploadResponse | null> {
    this.#throwIfStopped();
    return new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      this.#request = request;
      this.#cancelRequest = () => reject(new UploadRefused("cancelled", "cancelled"));
      let stalled: ReturnType<typeof setTimeout> | undefined;
      const expectProgress = (): void => {
        clearTimeout(stalled);
        stalled = setTimeout(() => request.abort(), STALL_TIMEOUT);
      };
      const done = (response: UploadResponse | null): void => {
        clearTimeout(stalled);
        this.#request = null;
        const token = response?.body?.token;
        if (this.#cancelled && token && !this.#token) void deleteUpload(this.url, token);
        resolve(response);
      };
      request.open(...requestLine(method, url));
      if (progress)
        request.upload.addEventListener("progress", (event) => {
          expectProgress();
          progress(event.loaded);
        });
      if (body) request.setRequestHeader("Content-Type", "application/octet-stream");
      request.addEventListener("load", () => done({ status: request.status, body: parseBody(request) }));
      for (const type of ["error", "abort", "timeout"]) request.addEventListener(type, () => done(null));
      expectProgress();
      request.send(body ?? null);
    });
  }
}

/** Delete from the server what was sent of a file. */
export async function deleteUpload(url: string, token: string): Promise<void> {
  // If this fails, the file is deleted with its form.
  const [method, address] = requestLine("DELETE", `${url}/${token}`);
  await fetch(address, { method, keepalive: true }).catch(() => {});
}

function parseBody(request: XMLHttpRequest): UploadResponse["body"] {
  if (!request.getResponseHeader("Content-Type")?.startsWith("application/json")) return null;
  try {
    return JSON.parse(request.responseText) as UploadResponse["body"];
  } catch {
    return null;
  }
}
