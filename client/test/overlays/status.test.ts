import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Messages } from "../../src/i18n/messages";
import { Status } from "../../src/overlays/status";
import { stubBrowser, writeSkeleton } from "../support/page";

beforeEach(() => {
  vi.useFakeTimers();
  stubBrowser();
  writeSkeleton();
});

afterEach(() => {
  vi.useRealTimers();
});

test("an interruption is shown only when it lasts", () => {
  const status = new Status(new Messages());
  const note = document.getElementById("greenio-status");
  status.open();
  status.reconnecting();
  vi.advanceTimersByTime(500);
  status.open();
  vi.advanceTimersByTime(5000);
  expect(note?.hidden).toBe(true);
  status.reconnecting();
  vi.advanceTimersByTime(1500);
  expect(note?.textContent).toBe("Connection interrupted. Reconnecting …");
  status.open();
  expect(note?.hidden).toBe(true);
});

test("the server's last message is shown", () => {
  const status = new Status(new Messages());
  status.ended("Back at noon");
  expect(document.getElementById("greenio-status")?.textContent).toBe("Back at noon");
  expect(document.getElementById("favicon32")?.getAttribute("href")).toBe("data:,closed");
});
