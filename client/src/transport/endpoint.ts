/** The address of a connection to the server. */

/** Characters of the page's query that are passed on: servers refuse request lines of more than 8 KB. */
const QUERY_CHARACTERS = 6000;

/**
 * Return the address of `path` relative to the page, so that it works below any path prefix. The page's query goes
 * into one parameter, for `info.request.query`: none of its names means something to the server, except `app`.
 *
 * @param base - the page's own address, absolute.
 * @param query - the page's query, as in `location.search`.
 */
export function endpoint(base: string, path: string, query: string): URL {
  const url = new URL(path, base);
  url.hash = "";
  const app = new URLSearchParams(query).get("app");
  if (app !== null) url.searchParams.set("app", app);
  const own = query.replace(/^\?/, "");
  if (encodeURIComponent(own).length > QUERY_CHARACTERS) {
    console.warn("The parameters of this page are too long to be passed on to the app");
  } else if (own) {
    url.searchParams.set("page", own);
  }
  return url;
}
