import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Receiver } from "../../src/session/transport";
import { webSocketEndpoint, WebSocketTransport } from "../../src/transport/websocket";

/** A fake of the browser's WebSocket: as strict about close codes. */
class FakeSocket extends EventTarget {
  static last: FakeSocket;
  readonly url: string;
  readonly sent: string[] = [];
  closed: { code: number; reason: string } | null = null;

  constructor(url: URL) {
    super();
    this.url = url.href;
    FakeSocket.last = this;
  }

  send(text: string): void {
    this.sent.push(text);
  }

  close(code: number, reason: string): void {
    if (code !== 1000 && (code < 3000 || code > 4999)) {
      throw new DOMException("code", "InvalidAccessError");
    }
    if (new TextEncoder().encode(reason).length > 123) {
      throw new DOMException("reason", "SyntaxError");
    }
    this.closed = { code, reason };
  }

  say(type: string, fields: object = {}): void {
    this.dispatchEvent(Object.assign(new Event(type), fields));
  }
}

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

beforeEach(() => {
  vi.stubGlobal("WebSocket", FakeSocket);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe("WebSocketTransport", () => {
  const transport = new WebSocketTransport("ws://host/x/_greenio/ws?app=a");

  test("forwards events of the socket", () => {
    const record = new Record();
    const connection = transport.connect(record, null);
    const socket = FakeSocket.last;
    expect(socket.url).toBe("ws://host/x/_greenio/ws?app=a");
    socket.say("open");
    socket.say("message", { data: "{}" });
    connection.send("up");
    socket.say("error");
    socket.say("close", { code: 1006, reason: "" });
    expect(record.heard).toEqual(["opened", "{}", [1006, ""]]);
    expect(socket.sent).toEqual(["up"]);
    expect(connection.isWritable).toBe(true);
  });

  test("names a resumption in the address", () => {
    transport.connect(new Record(), "w3.secret");
    expect(FakeSocket.last.url).toBe("ws://host/x/_greenio/ws?app=a&resume=1&at=w3");
  });

  test("a binary message ends the connection", () => {
    const record = new Record();
    transport.connect(record, null);
    FakeSocket.last.say("message", { data: new ArrayBuffer(1) });
    expect(FakeSocket.last.closed?.code).toBe(3003);
    expect(record.heard).toEqual([[1001, "a binary message"]]);
  });

  test.each([
    [1000, 1000],
    [1001, 3001],
    [1002, 3002],
    [4001, 4001],
  ])("closes with %d as %d, which a page may use", (meant, used) => {
    transport.connect(new Record(), null).close(meant, `grün ${"x".repeat(200)}`);
    expect(FakeSocket.last.closed).toEqual({ code: used, reason: `gr?n ${"x".repeat(118)}` });
  });

  test("the last frame goes before the close", () => {
    transport.connect(new Record(), null).sendLast("bye");
    expect(FakeSocket.last.sent).toEqual(["bye"]);
    expect(FakeSocket.last.closed?.code).toBe(1000);
  });
});

test.each([
  ["http://host/", "ws://host/_greenio/ws"],
  ["https://host/a/b", "wss://host/a/_greenio/ws"],
  ["wss://host/a", "wss://host/_greenio/ws"],
])("the endpoint beside %s", (base, url) => {
  expect(webSocketEndpoint(base, "_greenio/ws", "")).toBe(url);
});
