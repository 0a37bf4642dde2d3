/**
 * The development server in front of a running greenio server: `npm run dev` passes every request on to it, except
 * for the files of the client. Its pages load the client from the sources, not from the build.
 */
import type { IncomingMessage, ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import type { Plugin, ProxyOptions } from "vite";

/** Addresses of Vite's own files. All others are the server's. */
const VITE_PATHS = "^/(?!src/|node_modules/|@|__)";
const WEB_SOCKET_PATH = "^/(?:[^?]*/)?_greenio/ws(?:\\?|$)";

const ENTRY = /<script type="module" src="[^"]*main-[\w-]+\.js"/;
const PRELOADS = /<link rel="modulepreload"[^>]*>\s*/g;
const STYLE = /<link rel="stylesheet" href="[^"]*assets\/(page|theme-\w+)-[\w-]+\.css">/;

/** Replace the files of the build that a page links by the sources. */
export function linkSources(html: string): string {
  return html
    .replace(PRELOADS, "")
    .replace(STYLE, (_link, name: string) => {
      const file = name === "page" ? "page" : name.replace("theme-", "themes/");
      return `<link rel="stylesheet" href="/src/styles/${file}.scss">`;
    })
    .replace(
      ENTRY,
      '<script type="module" src="/@vite/client"></script>\n<script type="module" src="/src/main.ts"',
    );
}

/** Pass a response on, with the sources linked if it is a page. */
async function forward(received: IncomingMessage, response: ServerResponse): Promise<void> {
  // Without the strict policy that the page may have: Vite's styles have no nonce.
  const { "content-length": _length, "content-security-policy": _policy, ...headers } = received.headers;
  response.statusCode = received.statusCode ?? 502;
  if (received.headers["content-type"]?.startsWith("text/html") === true) {
    response.writeHead(response.statusCode, headers);
    response.end(linkSources(await text(received)));
  } else {
    response.writeHead(response.statusCode, received.headers);
    received.pipe(response);
  }
}

/** @param server - address of the running server. */
export function greenioServer(server = process.env["GREENIO_SERVER"] ?? "http://localhost:8080"): Plugin {
  const pages: ProxyOptions = {
    target: server,
    selfHandleResponse: true,
    headers: { "accept-encoding": "identity" },
    configure(proxy) {
      proxy.on("proxyRes", (received, _request, response) => {
        forward(received, response).catch(() => response.destroy());
      });
    },
  };
  return {
    name: "greenio-server",
    apply: (_config, { command, mode }) => command === "serve" && mode !== "test",
    config: () => ({
      server: { proxy: { [WEB_SOCKET_PATH]: { target: server, ws: true }, [VITE_PATHS]: pages } },
    }),
  };
}
