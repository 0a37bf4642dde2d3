/** Addresses relative to the place where the application lives (see greenio/server/page.py). */

/** The way from the page's folder to the application: empty for `/tool/`, `./tool/` for `/tool`. */
function root(): string {
  return document.body.dataset["root"] ?? "";
}

/** A file of this server as the page reaches it; addresses of apps stay as they are. */
export function fileUrl(url: string): string {
  return url.startsWith("_greenio/") ? root() + url : url;
}

/** Where the server answers: beside the page, or where the parameter `pywebio_api` says. */
export function serverBase(): string {
  const own = new URL(root() || "./", document.baseURI);
  const other = new URLSearchParams(location.search).get("pywebio_api");
  if (!other) return own.href;
  const base = new URL(other, document.baseURI);
  // A folder, so that what is relative to it lies inside.
  if (!base.pathname.endsWith("/")) base.pathname += "/";
  return base.href;
}

/** The address of another app of this server: the present one with the parameter `app` replaced. */
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
