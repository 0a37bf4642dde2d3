/** The server's skeleton in a test's document, and an app on it with a transport in memory. */
import { afterAll, vi } from "vitest";
import { App } from "../../src/app/app";
import { Messages } from "../../src/i18n/messages";
import type { Command } from "../../src/protocol/generated";
import { Session } from "../../src/session/session";
import { MemoryTransport } from "../../src/transport/memory";
import { FakeServer } from "./fake_server";
import { ManualClock } from "./manual_clock";

/** As greenio/server/pages/html.py writes it. */
export const SKELETON = `
  <div class="pywebio">
    <div class="container" id="output-container">
      <div class="markdown-body" id="markdown-body">
        <div id="pywebio-loading" role="status"></div>
        <div id="pywebio-scope-ROOT"></div>
      </div>
      <div id="end-space"></div>
    </div>
    <div id="input-container"><div class="container" id="input-cards"></div></div>
  </div>
  <footer class="footer"></footer>`;

/** Stub what jsdom lacks of a browser, mostly layout. */
export function stubBrowser(): void {
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe(): void {}
      unobserve(): void {}
      disconnect(): void {}
    },
  );
  vi.stubGlobal("matchMedia", () => ({ matches: false }));
  window.scrollTo = () => {};
  Element.prototype.checkVisibility = () => true;
}

export function writeSkeleton(): void {
  document.head.innerHTML =
    '<link id="favicon32" href="data:,open" data-closed="data:,closed"><link id="favicon16" href="data:,open">';
  document.body.innerHTML = SKELETON;
}

afterAll(() => opened?.dispose());

export interface TestPage {
  readonly app: App;
  readonly session: Session;
  readonly server: FakeServer;
  readonly clock: ManualClock;
  /** Send commands and wait until the page has executed all of them. */
  give(...commands: readonly Command[]): Promise<void>;
  /** The items of a scope. */
  items(scope?: string): HTMLElement[];
  /** The events that the page has sent so far. */
  events(): readonly unknown[];
}

let opened: App | undefined;

/** Open a new page; the one before is closed. */
export function openPage(): TestPage {
  opened?.dispose();
  stubBrowser();
  writeSkeleton();
  const transport = new MemoryTransport();
  const server = new FakeServer(transport);
  const clock = new ManualClock();
  const session = new Session({ transports: [transport], clock, random: () => 0.5 });
  const app = new App(session, new Messages());
  opened = app;
  session.start();
  server.accept();
  return {
    app,
    session,
    server,
    clock,
    async give(...commands) {
      server.push(...commands);
      server.flush();
      await new Promise<void>((resolve) => app.enqueue(() => resolve()));
    },
    events() {
      server.read();
      return server.events;
    },
    items(scope = "ROOT") {
      return [...(document.getElementById(`pywebio-scope-${scope}`)?.children ?? [])] as HTMLElement[];
    },
  };
}

/** Wait until observers have reported and their timers without delay have run. */
export async function nextTurn(): Promise<void> {
  for (let turn = 0; turn < 2; turn += 1) await new Promise((resolve) => setTimeout(resolve));
}
