/** Addresses relative to the root of the application (see greenio/server/pages/html.py). */
import { below } from "../base/one_url";

/** Return the path from the page's folder to the application: empty for `/tool/`, `./tool/` for `/tool`. */
function applicationRoot(): string {
  return document.body.dataset["root"] ?? "";
}

/** Return the address of a file of this server, relative to the page; other addresses are returned unchanged. */
export function fileUrl(url: string): string {
  return url.startsWith("_greenio/") ? applicationRoot() + url : url;
}

/** Return the address that `url` means on this page; null if it is none. */
export function parseUrl(url: string): URL | null {
  try {
    return new URL(url, document.baseURI);
  } catch {
    return null;
  }
}

/** Return the base addresses of the servers that this page may use instead of its own. */
function allowedBackends(): readonly string[] {
  const listed: unknown = JSON.parse(document.body.dataset["backends"] ?? "[]");
  return Array.isArray(listed) ? listed.filter((url) => typeof url === "string") : [];
}

/** Return an absolute base address without query and fragment; null if it is no address. */
function baseAddress(url: string): string | null {
  const base = parseUrl(url);
  if (!base) return null;
  base.search = "";
  base.hash = "";
  // With a slash at the end, relative addresses are resolved inside it.
  if (!base.pathname.endsWith("/")) base.pathname += "/";
  return base.href;
}

/**
 * Return the absolute address of the server: that of the application, or the one given by `pywebio_api` if the page's
 * server lists it. A link must not choose the server: its commands run with the rights of this page.
 */
export function serverBase(): string {
  const own = new URL(applicationRoot() || "./", document.baseURI);
  const other = new URLSearchParams(location.search).get("pywebio_api");
  if (!other) return own.href;
  const base = baseAddress(other);
  if (base !== null && allowedBackends().some((each) => baseAddress(each) === base)) return base;
  console.warn(`Ignored: the server does not allow the backend ${other} (allowed_backends)`);
  return own.href;
}

/** Return the path of the page below an app of several pages, whose pages name the app in `<base>`; else empty. */
export function pagePath(base: string): string {
  if (document.querySelector("base")?.href !== base) return "";
  return location.pathname.slice(new URL(base).pathname.length - 1);
}

/** Return the absolute address of what is below the server's application. */
export function serverUrl(path: string): string {
  const base = serverBase();
  return new URL(below(base, path), base).href;
}

/** Return the address of another app of this server: the present one with another parameter `app`. */
export function appUrl(name: string): string {
  const url = new URL(location.href);
  url.searchParams.set("app", name);
  url.hash = "";
  return url.href;
}

export function openApp(name: string, newWindow: boolean): void {
  if (newWindow) window.open(appUrl(name), "_blank");
  else location.assign(appUrl(name));
}
