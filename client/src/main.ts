/**
 * The entry of the page, and the only module with side effects at import.
 *
 * The server's page contains the skeleton (greenio/server/pages/html.py): `main.pywebio` with `#output-container >
 * #markdown-body > (#pywebio-loading, #pywebio-scope-ROOT)` and `#end-space`, `#input-container >
 * #input-cards`, then `footer.footer`; `#favicon32` and `#favicon16` with `data-closed`; `data-root` on the
 * body; and a link to src/styles/page.scss or a theme of src/styles/themes. So the first paint needs no script.
 *
 * Scripts of `config()` run after this one and before the session starts, so that they can use `WebIO`.
 */
import { App } from "./app/app";
import { createGlobal } from "./app/globals";
import { openPaletteByKey } from "./app/palette_key";
import { KeptInput } from "./forms/kept_input";
import { modeSwitch } from "./dom/color_mode";
import { allowLibraryStyles } from "./html/library_styles";
import { Messages } from "./i18n/messages";
import { pagePath, serverBase, serverUrl } from "./runtime/address";
import { Session } from "./session/session";
import { BrowserClock } from "./transport/browser_clock";
import { endpoint } from "./transport/endpoint";
import { LongPollTransport } from "./transport/longpoll";
import { bindSession, PageLifecycle } from "./transport/page_lifecycle";
import { watchProxyLogin } from "./transport/proxy_login";
import { reloadAfterRestart } from "./transport/restart";
import { TabStorage } from "./transport/tab_storage";
import { webSocketEndpoint, WebSocketTransport } from "./transport/websocket";

allowLibraryStyles();
const parameters = new URLSearchParams(location.search);
const base = serverBase();
const clock = new BrowserClock();
const tabKey = `${base}?${parameters.get("app") ?? ""}`;
const store = new TabStorage(tabKey);
store.clearForeign();
const input = new TabStorage(tabKey, "input");
input.clearForeign();
const page = pagePath(base);
const webSocket = new WebSocketTransport(webSocketEndpoint(base, "_greenio/ws", location.search, page));
const session = new Session({
  transports: [
    webSocket,
    new LongPollTransport(endpoint(base, "_greenio/poll", location.search, page).href, clock),
  ],
  clock,
  random: () => Math.random(),
  store,
});
const messages = new Messages();
const language = messages.use(navigator.language);
const kept = new KeptInput(input);
const app = new App(session, messages, kept);

let started = false;

function start(): void {
  if (started) return;
  started = true;
  // Commands wait for the texts of the language; the connection does not.
  app.enqueue(() => language);
  const footer = document.querySelector("footer.footer[data-mode-switch]");
  if (footer) void language.then(() => footer.append(modeSwitch("webio-mode", messages.text("switch_mode"))));
  session.start();
}

if (!("noPalette" in document.body.dataset)) openPaletteByKey(messages);

if (parameters.has("_pywebio_disable_animate")) document.body.classList.add("no-animation");
if (parameters.has("_pywebio_debug"))
  session.onFrame(({ direction, text }) => console.debug(direction, text));

const lifecycle = new PageLifecycle();
// The latest input has to be sent before the session is suspended.
lifecycle.onHide(() => app.leaving());
bindSession(session, lifecycle, { keep: () => session.keepsPage, reload: () => location.reload() });
watchProxyLogin(session, clock, () => Math.random(), serverUrl("readyz"));
reloadAfterRestart(session, {
  clock,
  random: () => Math.random(),
  url: serverUrl("readyz"),
  waiting: () =>
    app.enqueue(() =>
      app.status.waiting(session.end?.reason === "stopped" ? "server_stopped" : "server_gone"),
    ),
  same: () => app.enqueue(() => app.status.lost(messages.text("disconnected_with_server"))),
  loginExpired: () => app.enqueue(() => app.status.lost(messages.text("login_expired"), "log_in_again")),
  reload: () => app.restart(),
});

session.onReset(({ debug }) => {
  if (!debug) return;
  // Before the first form is shown.
  app.enqueue(async () => {
    const { startDebugging } = await import("./app/debugging");
    const answers = debug === 2 ? new TabStorage(tabKey, "answers") : null;
    startDebugging(app, session, {
      clock,
      url: serverUrl("readyz"),
      answers,
      wasRestarted: kept.wasRestarted,
    });
  });
});

const api = createGlobal(app, session, messages, start, () => webSocket.socket);
Object.assign(window, { WebIO: api, greenio: api });

if (document.readyState === "complete") start();
else {
  document.addEventListener("DOMContentLoaded", start);
  window.addEventListener("load", start);
}
