import { describe, expect, test } from "vitest";
import { bindSession, PageLifecycle } from "../../src/transport/page_lifecycle";

class FakePage extends EventTarget {
  readonly document = Object.assign(new EventTarget(), { visibilityState: "visible" });

  fire(type: string, fields: object = {}): void {
    this.dispatchEvent(Object.assign(new Event(type), fields));
  }

  setVisibility(visibilityState: string): void {
    this.document.visibilityState = visibilityState;
    this.document.dispatchEvent(new Event("visibilitychange"));
  }
}

function bind(keep: boolean): { page: FakePage; lifecycle: PageLifecycle; calls: string[] } {
  const page = new FakePage();
  const lifecycle = new PageLifecycle(page as unknown as Window);
  const calls: string[] = [];
  const session = {
    checkNow: () => calls.push("checkNow"),
    retryNow: () => calls.push("retryNow"),
    leave: () => calls.push("leave"),
    suspend: () => calls.push("suspend"),
  };
  bindSession(session, lifecycle, { keep: () => keep, reload: () => calls.push("reload") });
  return { page, lifecycle, calls };
}

describe("a session follows its page", () => {
  test("reconnect hints", () => {
    const { page, calls } = bind(false);
    page.fire("online");
    page.setVisibility("hidden");
    page.setVisibility("visible");
    page.document.dispatchEvent(new Event("resume"));
    expect(calls).toEqual(["checkNow", "checkNow", "checkNow"]);
  });

  test("a page that is closed leaves; restored, it reloads", () => {
    const { page, calls } = bind(false);
    page.fire("pagehide", { persisted: true });
    page.fire("pageshow", { persisted: false });
    page.fire("pageshow", { persisted: true });
    expect(calls).toEqual(["leave", "reload"]);
  });

  test("a page that is kept suspends; restored, it reconnects", () => {
    const { page, calls } = bind(true);
    page.fire("pagehide", { persisted: true });
    page.fire("pageshow", { persisted: true });
    expect(calls).toEqual(["suspend", "retryNow"]);
  });

  test("a disposed lifecycle emits nothing", () => {
    const { page, lifecycle, calls } = bind(false);
    lifecycle.dispose();
    page.fire("online");
    page.fire("pagehide");
    expect(calls).toEqual([]);
  });
});
