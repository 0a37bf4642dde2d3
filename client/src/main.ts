/**
 * The start. The only file with side effects.
 *
 * The server's page holds the skeleton (greenio/server/page.py): `.pywebio` with `#output-container >
 * #markdown-body > (#pywebio-loading, #pywebio-scope-ROOT)` and `#end-space`, `#input-container >
 * #input-cards`, then `footer.footer`; `#favicon32` and `#favicon16` with `data-closed`; `data-root` on the
 * body; and links src/styles/page.scss or a theme of src/styles/themes. So the first paint needs no script.
 *
 * Scripts of `config()` stand after this one and run before the session starts: they find `WebIO`.
 */
import { App } from "./app/app";
import { Session } from "./session/session";
import { followPage } from "./session/page_signals";
import { serverBase } from "./runtime/address";
import { Messages } from "./i18n/messages";
import { createGlobal } from "./app/globals";
import { BrowserClock } from "./transport/browser_clock";
import { LongPollTransport, pollEndpoint } from "./transport/longpoll";
import { BrowserSignals } from "./transport/page_lifecycle";
import { TabStore } from "./transport/tab_storage";
import { reloadWhenBack } from "./transport/dev_reload";
import { endpoint, WebSocketTransport } from "./transport/websocket";

const parameters = new URLSearchParams(location.search);
const base = serverBase();
const appName = parameters.get("app");
const clock = new BrowserClock();
const store = new TabStore(`${serverBase()}?${parameters.get("app") ?? ""}`);
store.adopt();
const webSocket = new WebSocketTransport(endpoint(base, "_greenio/ws", appName));
const session = new Session({
  transports: [webSocket, new LongPollTransport(pollEndpoint(base, "_greenio/poll", appName), clock)],
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
  // Commands wait for the texts; the connection does not.
  app.afterwards(() => language);
  session.start();
}

if (parameters.has("_pywebio_disable_animate")) document.body.classList.add("no-animation");
if (parameters.has("_pywebio_debug"))
  session.onFrame(({ direction, text }) => console.debug(direction, text));

const signals = new BrowserSignals();
// What was typed last has to leave before the session rests.
signals.onHide(() => app.drafts.flush());
followPage(session, signals, { keep: () => session.keepsPage, reload: () => location.reload() });
reloadWhenBack(session, clock, new URL("readyz", base).href, () => location.reload());

const api = createGlobal(app, session, messages, start, () => webSocket.socket);
Object.assign(window, { WebIO: api, greenio: api });

if (document.readyState === "complete") start();
else {
  document.addEventListener("DOMContentLoaded", start);
  window.addEventListener("load", start);
}
