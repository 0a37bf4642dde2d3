/** Addresses relative to the root of the application (see greenio/server/pages/html.py). */

/** Return the path from the page's folder to the application: empty for `/tool/`, `./tool/` for `/tool`. */
function applicationRoot(): string {
  return document.body.dataset["root"] ?? "";
}

/** Return the address of a file of this server, relative to the page; other addresses are returned unchanged. */
export function fileUrl(url: string): string {
  return url.startsWith("_greenio/") ? applicationRoot() + url : url;
}

/** Return the absolute address of the server: that of the application, or the one given by `pywebio_api`. */
export function serverBase(): string {
  const own = new URL(applicationRoot() || "./", document.baseURI);
  const other = new URLSearchParams(location.search).get("pywebio_api");
  if (!other) return own.href;
  const base = new URL(other, document.baseURI);
  // With a slash at the end, relative addresses are resolved inside it.
  if (!base.pathname.endsWith("/")) base.pathname += "/";
  return base.href;
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
