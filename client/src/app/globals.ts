/** `window.WebIO`, the API of the page for scripts of apps. */
import type { Messages } from "../i18n/messages";
import type { PageEvent } from "../protocol/generated";
import { openApp } from "../runtime/address";
import type { Session } from "../session/session";
import type { App } from "./app";

/** The session, as scripts of apps use it. */
class CurrentSession {
  readonly #session: Session;
  readonly #socket: () => WebSocket | undefined;
  readonly #created: (() => void)[] = [];
  readonly #closed: (() => void)[] = [];

  constructor(session: Session, socket: () => WebSocket | undefined) {
    this.#session = session;
    this.#socket = socket;
    let wasOpen = false;
    session.onState((state) => {
      if (state === "open" && !wasOpen) {
        wasOpen = true;
        for (const listener of this.#created) listener();
      } else if (state === "ended") {
        for (const listener of this.#closed) listener();
      }
    });
  }

  get webio_session_id(): string {
    return this.#session.id ?? "";
  }

  /** The latest WebSocket, if there was one. */
  get ws(): WebSocket | undefined {
    return this.#socket();
  }

  on_session_create(listener: () => void): void {
    this.#created.push(listener);
  }

  on_session_close(listener: () => void): void {
    this.#closed.push(listener);
  }

  closed(): boolean {
    return this.#session.state === "ended";
  }

  close_session(): void {
    this.#session.leave();
  }

  send_message(event: PageEvent): void {
    this.#session.send(event);
  }
}

/** Return the page's settings under the names that apps use. */
function createState(app: App, session: CurrentSession): object {
  const { settings } = app;
  return {
    CurrentSession: session,
    ShowDuration: 400,
    get AutoScrollBottom() {
      return settings.autoScrollBottom;
    },
    set AutoScrollBottom(value: boolean) {
      settings.autoScrollBottom = value;
    },
    get InputPanelMinHeight() {
      return settings.inputPanelMinHeight;
    },
    set InputPanelMinHeight(value: number) {
      settings.inputPanelMinHeight = value;
    },
    get InputPanelInitHeight() {
      return settings.inputPanelInitHeight;
    },
    set InputPanelInitHeight(value: number) {
      settings.inputPanelInitHeight = value;
    },
    get FixedInputPanel() {
      return settings.inputPanelFixed;
    },
    set FixedInputPanel(value: boolean) {
      settings.inputPanelFixed = value;
    },
    get AutoFocusOnInput() {
      return settings.inputAutoFocus;
    },
    set AutoFocusOnInput(value: boolean) {
      settings.inputAutoFocus = value;
    },
  };
}

export function createGlobal(
  app: App,
  session: Session,
  messages: Messages,
  start: () => void,
  socket: () => WebSocket | undefined,
): object {
  return {
    openApp: (name: string, newWindow = true) => openApp(name, newWindow),
    /** Run the callback `callbackId` with `data`. */
    pushData: (data: unknown, callbackId: number) => app.callbacks.run(callbackId, data),
    get message_tpl() {
      return messages.overrides;
    },
    set message_tpl(texts: Record<string, string>) {
      messages.overrides = texts;
    },
    /** Start the session; the page does so by itself, but existing scripts call this. */
    startWebIOClient: () => start(),
    _state: createState(app, new CurrentSession(session, socket)),
  };
}
