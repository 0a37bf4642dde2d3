import type { Connection, Receiver, Transport } from "../session/transport";
import { CLOSE } from "../protocol/generated";

/**
 * Added to a close code that a page may not use: the WebSocket API takes 1000 and 3000 to 4999 only.
 * A server logs 3002 for what the page means by 1002.
 */
const OWN_CODES = 2000;

/** Frames as text messages of a WebSocket. */
export class WebSocketTransport implements Transport {
  readonly name = "websocket";
  /** The newest one, for scripts of apps that look at it. */
  socket: WebSocket | undefined;
  readonly #url: string;

  /** @param url - absolute, `ws:` or `wss:`, with `app` in its query if there is one; see `endpoint()`. */
  constructor(url: string) {
    this.#url = url;
  }

  connect(receiver: Receiver, resume: boolean): Connection {
    const url = new URL(this.#url);
    if (resume) {
      url.searchParams.set("resume", "1");
    }
    this.socket = new WebSocket(url);
    return new WebSocketConnection(this.socket, receiver);
  }
}

class WebSocketConnection implements Connection {
  // The browser buffers without bound, and events are small and few.
  readonly isWritable = true;
  readonly #socket: WebSocket;

  constructor(socket: WebSocket, receiver: Receiver) {
    this.#socket = socket;
    socket.addEventListener("open", () => receiver.opened());
    socket.addEventListener("message", (event: MessageEvent<unknown>) => {
      if (typeof event.data === "string") {
        receiver.received(event.data);
      } else {
        this.close(CLOSE.UNSUPPORTED, "a binary message");
        receiver.closed(CLOSE.GOING_AWAY, "a binary message");
      }
    });
    // An "error" says nothing that the "close" after it does not say.
    socket.addEventListener("close", (event) => receiver.closed(event.code, event.reason));
  }

  send(frame: string): void {
    this.#socket.send(frame);
  }

  sendLast(frame: string): void {
    this.#socket.send(frame);
    this.close(CLOSE.DONE, "");
  }

  close(code: number, reason: string): void {
    const allowed = code === CLOSE.DONE || code >= 3000;
    // A reason beyond 123 bytes of UTF-8 would throw; ours are ASCII, a server's may be anything.
    this.#socket.close(allowed ? code : code + OWN_CODES, reason.replaceAll(/[^ -~]/g, "?").slice(0, 123));
  }
}

/**
 * The address of `path` (`_greenio/ws`) beside the page, for a WebSocket. Everything is relative to the page,
 * so that it works below any path prefix.
 *
 * @param base - the page's own address, absolute.
 */
export function endpoint(base: string, path: string, app: string | null): string {
  const url = new URL(path, base);
  url.protocol = url.protocol === "https:" || url.protocol === "wss:" ? "wss:" : "ws:";
  url.hash = "";
  if (app !== null) {
    url.searchParams.set("app", app);
  }
  return url.href;
}
