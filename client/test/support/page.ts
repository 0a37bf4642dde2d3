/** The server's skeleton in a test's document, and an app on it with a transport in memory. */
import { afterAll, vi } from "vitest";
import { App } from "../../src/app/app";
import { KeptInput } from "../../src/forms/kept_input";
import { Messages } from "../../src/i18n/messages";
import type { Command } from "../../src/protocol/generated";
import { Session } from "../../src/session/session";
import { MemoryTransport } from "../../src/transport/memory";
import { FakeServer } from "./fake_server";
import { ManualClock } from "./manual_clock";

/** As greenio/server/pages/html.py writes it. */
export const SKELETON = `
  <main class="pywebio">
    <div class="container" id="output-container">
      <div class="markdown-body" id="markdown-body">
        <div id="pywebio-loading" role="status"></div>
        <div id="pywebio-scope-ROOT"></div>
      </div>
      <div id="end-space"></div>
    </div>
    <div id="input-container"><div class="container" id="input-cards"></div></div>
  </main>
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
  vi.stubGlobal("matchMedia", () => ({
    matches: false,
    addEventListener(): void {},
    removeEventListener(): void {},
  }));
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
  /** What the tab keeps of unsubmitted input, as it is stored. */
  keptInput(): string | null;
}

let opened: App | undefined;

/**
 * Open a new page; the one before is closed.
 *
 * @param keep - whether a reloaded page resumes its session.
 */
export function openPage({ keep = false } = {}): TestPage {
  opened?.dispose();
  stubBrowser();
  writeSkeleton();
  const transport = new MemoryTransport();
  const server = new FakeServer(transport);
  server.keep = keep;
  const clock = new ManualClock();
  const session = new Session({ transports: [transport], clock, random: () => 0.5 });
  let stored: string | null = null;
  const kept = {
    load: () => null,
    save: (text: string) => void (stored = text),
    clear: () => void (stored = null),
  };
  const app = new App(session, new Messages(), new KeptInput(kept));
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
    keptInput: () => stored,
    items(scope = "ROOT") {
      return [...(document.getElementById(`pywebio-scope-${scope}`)?.children ?? [])] as HTMLElement[];
    },
  };
}

/** Wait until observers have reported and their timers without delay have run. */
export async function nextTurn(): Promise<void> {
  for (let turn = 0; turn < 2; turn += 1) await new Promise((resolve) => setTimeout(resolve));
}
