import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Messages } from "../../src/i18n/messages";
import { Toasts } from "../../src/overlays/toast";
import { stubBrowser, writeSkeleton } from "../support/page";

beforeEach(() => {
  vi.useFakeTimers();
  stubBrowser();
  writeSkeleton();
});

afterEach(() => {
  vi.useRealTimers();
});

function toasts(): string[] {
  return [...document.querySelectorAll(".toast")].map((toast) => toast.textContent);
}

test("toasts stack, the newest on top, and go after their time", () => {
  const all = new Toasts(new Messages());
  all.show({ content: "first", duration: 1 });
  all.show({ content: "second", duration: 3 });
  all.show({ content: "aside", position: "right" });
  expect(toasts()).toEqual(["aside", "second", "first"]);
  vi.advanceTimersByTime(1300);
  expect(toasts()).toEqual(["aside", "second"]);
});

test("the pointer pauses a toast's timer", () => {
  const toast = new Toasts(new Messages()).show({ content: "x", duration: 1 });
  vi.advanceTimersByTime(900);
  toast.dispatchEvent(new Event("pointerenter"));
  vi.advanceTimersByTime(10_000);
  expect(toasts()).toEqual(["x"]);
  toast.dispatchEvent(new Event("pointerleave"));
  vi.advanceTimersByTime(1000);
  expect(toasts()).toEqual([]);
});

test("a toast without time stays until it is closed", () => {
  const toast = new Toasts(new Messages()).show({ content: "x", duration: 0 });
  vi.advanceTimersByTime(60_000);
  toast.querySelector("button")?.click();
  vi.advanceTimersByTime(300);
  expect(toasts()).toEqual([]);
});

test("named colours are classes, others colour the toast's mark", () => {
  const all = new Toasts(new Messages());
  expect(all.show({ content: "", color: "error" }).className).toContain("webio-toast-error");
  const other = all.show({ content: "", color: "#ffeecc" });
  expect(other.style.getPropertyValue("--toast-color")).toBe("#ffeecc");
  expect(other.style.backgroundColor).toBe("");
});
