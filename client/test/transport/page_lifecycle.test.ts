import { describe, expect, test } from "vitest";
import { followPage } from "../../src/session/page_signals";
import { BrowserSignals } from "../../src/transport/page_lifecycle";

class FakePage extends EventTarget {
  readonly document = Object.assign(new EventTarget(), { visibilityState: "visible" });

  say(type: string, fields: object = {}): void {
    this.dispatchEvent(Object.assign(new Event(type), fields));
  }

  become(visibilityState: string): void {
    this.document.visibilityState = visibilityState;
    this.document.dispatchEvent(new Event("visibilitychange"));
  }
}

function follow(keep: boolean): { page: FakePage; signals: BrowserSignals; calls: string[] } {
  const page = new FakePage();
  const signals = new BrowserSignals(page as unknown as Window);
  const calls: string[] = [];
  const session = {
    retryNow: () => calls.push("retryNow"),
    leave: () => calls.push("leave"),
    suspend: () => calls.push("suspend"),
  };
  followPage(session, signals, { keep: () => keep, reload: () => calls.push("reload") });
  return { page, signals, calls };
}

describe("a session follows its page", () => {
  test("hopeful signs", () => {
    const { page, calls } = follow(false);
    page.say("online");
    page.become("hidden");
    page.become("visible");
    expect(calls).toEqual(["retryNow", "retryNow"]);
  });

  test("a page that goes leaves; restored, it reloads", () => {
    const { page, calls } = follow(false);
    page.say("pagehide", { persisted: true });
    page.say("pageshow", { persisted: false });
    page.say("pageshow", { persisted: true });
    expect(calls).toEqual(["leave", "reload"]);
  });

  test("a page that is kept rests; restored, it goes on", () => {
    const { page, calls } = follow(true);
    page.say("pagehide", { persisted: true });
    page.say("pageshow", { persisted: true });
    expect(calls).toEqual(["suspend", "retryNow"]);
  });

  test("disposed signals are silent", () => {
    const { page, signals, calls } = follow(false);
    signals.dispose();
    page.say("online");
    page.say("pagehide");
    expect(calls).toEqual([]);
  });
});
