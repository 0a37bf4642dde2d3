/**
 * The entry of the page, and the only module with side effects at import.
 *
 * The server's page contains the skeleton (greenio/server/pages/html.py): `.pywebio` with `#output-container >
 * #markdown-body > (#pywebio-loading, #pywebio-scope-ROOT)` and `#end-space`, `#input-container >
 * #input-cards`, then `footer.footer`; `#favicon32` and `#favicon16` with `data-closed`; `data-root` on the
 * body; and a link to src/styles/page.scss or a theme of src/styles/themes. So the first paint needs no script.
 *
 * Scripts of `config()` run after this one and before the session starts, so that they can use `WebIO`.
 */
import { App } from "./app/app";
import { createGlobal } from "./app/globals";
import { Messages } from "./i18n/messages";
import { serverBase } from "./runtime/address";
import { Session } from "./session/session";
import { BrowserClock } from "./transport/browser_clock";
import { reloadWhenReady } from "./transport/dev_reload";
import { endpoint } from "./transport/endpoint";
import { LongPollTransport } from "./transport/longpoll";
import { bindSession, PageLifecycle } from "./transport/page_lifecycle";
import { TabStorage } from "./transport/tab_storage";
import { webSocketEndpoint, WebSocketTransport } from "./transport/websocket";

const parameters = new URLSearchParams(location.search);
const base = serverBase();
const clock = new BrowserClock();
const store = new TabStorage(`${serverBase()}?${parameters.get("app") ?? ""}`);
store.clearForeign();
const webSocket = new WebSocketTransport(webSocketEndpoint(base, "_greenio/ws", location.search));
const session = new Session({
  transports: [
    webSocket,
    new LongPollTransport(endpoint(base, "_greenio/poll", location.search).href, clock),
  ],
  clock,
  random: () => Math.random(),
  store,
});
const messages = new Messages();
const language = messages.use(navigator.language);
const app = new App(session, messages);

let started = false;

function start(): void {
  if (started) return;
  started = true;
  // Commands wait for the texts of the language; the connection does not.
  app.enqueue(() => language);
  session.start();
}

if (parameters.has("_pywebio_disable_animate")) document.body.classList.add("no-animation");
if (parameters.has("_pywebio_debug"))
  session.onFrame(({ direction, text }) => console.debug(direction, text));

const lifecycle = new PageLifecycle();
// The latest input has to be sent before the session is suspended.
lifecycle.onHide(() => app.drafts.flush());
bindSession(session, lifecycle, { keep: () => session.keepsPage, reload: () => location.reload() });
reloadWhenReady(session, clock, new URL("readyz", base).href, () => location.reload());

const api = createGlobal(app, session, messages, start, () => webSocket.socket);
Object.assign(window, { WebIO: api, greenio: api });

if (document.readyState === "complete") start();
else {
  document.addEventListener("DOMContentLoaded", start);
  window.addEventListener("load", start);
}
