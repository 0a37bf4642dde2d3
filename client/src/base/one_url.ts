/**
 * Applications that have one address only: what is below it follows in a parameter (see
 * greenio/server/embedded/one_url.py).
 */

/** The end of such an application's root. */
const ONE_URL = "?greenio=";

/** Return what to resolve against the address of an application's root, to get that of `path` below it. */
export function below(root: string, path: string): string {
  return root.endsWith(ONE_URL) ? root + path : path;
}

/** Add a query to an address. */
export function withQuery(url: string, query: string): string {
  return `${url}${url.includes("?") ? "&" : "?"}${query}`;
}

/** Return method and address of a request: routes for one address commonly accept GET and POST only. */
export function requestLine(method: string, url: string): [method: string, url: string] {
  if (!url.includes(ONE_URL) || method === "GET" || method === "POST") return [method, url];
  return ["POST", withQuery(url, `greenio_method=${method}`)];
}
