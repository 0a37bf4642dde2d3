import { CLOSE } from "../protocol/generated";
import type { Connection, Receiver, Transport } from "../session/transport";
import { endpoint } from "./endpoint";
import { addOwner } from "./owner";

/**
 * Offset of close codes that a page may not use: the WebSocket API accepts 1000 and 3000 to 4999 only, so a server
 * logs 3002 for 1002.
 */
const CLOSE_CODE_OFFSET = 2000;

/** Sends frames as text messages of a WebSocket. */
export class WebSocketTransport implements Transport {
  readonly name = "websocket";
  /** The latest socket, for scripts of apps. */
  socket: WebSocket | undefined;
  readonly #url: string;

  /** @param url - absolute, `ws:` or `wss:`, with `app` in its query if there is one; see `webSocketEndpoint()`. */
  constructor(url: string) {
    this.#url = url;
  }

  connect(receiver: Receiver, session: string | null): Connection {
    const url = new URL(this.#url);
    if (session !== null) {
      url.searchParams.set("resume", "1");
      addOwner(url, session);
    }
    this.socket = new WebSocket(url);
    return new WebSocketConnection(this.socket, receiver);
  }
}

class WebSocketConnection implements Connection {
  // The browser's buffer is unbounded, and events are small and few.
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
    // "error" carries no information beyond the "close" that follows.
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
    // A reason of more than 123 bytes of UTF-8 would throw.
    this.#socket.close(
      allowed ? code : code + CLOSE_CODE_OFFSET,
      reason.replaceAll(/[^ -~]/g, "?").slice(0, 123),
    );
  }
}

/** Return the WebSocket address at `path` (`_greenio/ws`); see `endpoint()`. */
export function webSocketEndpoint(base: string, path: string, query: string, page = ""): string {
  const url = endpoint(base, path, query, page);
  url.protocol = url.protocol === "https:" || url.protocol === "wss:" ? "wss:" : "ws:";
  return url.href;
}
