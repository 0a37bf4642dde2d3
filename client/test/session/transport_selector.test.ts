import { describe, expect, test } from "vitest";
import type { Transport } from "../../src/session/transport";
import { MAX_FAILED_ATTEMPTS, TransportSelector } from "../../src/session/transport_selector";

describe("TransportSelector", () => {
  const named = (name: Transport["name"]): Transport => ({ name, connect: () => expect.unreachable() });

  test("changes after failed attempts, and returns to the first", () => {
    const selector = new TransportSelector([named("websocket"), named("http")]);
    const used: string[] = [];
    for (let attempt = 0; attempt < 3 * MAX_FAILED_ATTEMPTS; attempt += 1) {
      used.push(selector.current.name);
      selector.failed();
    }
    expect(used).toEqual(["websocket", "websocket", "http", "http", "websocket", "websocket"]);
  });

  test("changes at once after a time-out", () => {
    const selector = new TransportSelector([named("websocket"), named("http")]);
    selector.failed(true);
    expect(selector.current.name).toBe("http");
  });

  test("keeps a transport that has worked", () => {
    const selector = new TransportSelector([named("websocket"), named("http")]);
    selector.succeeded();
    for (let attempt = 0; attempt < 10; attempt += 1) {
      selector.failed();
    }
    expect(selector.current.name).toBe("websocket");
  });

  test("needs a transport", () => {
    expect(() => new TransportSelector([]).current).toThrow("needs a transport");
  });
});
