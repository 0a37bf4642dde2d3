/** The address of a connection to the server. */
import { below } from "../base/one_url";

/** Characters of the page's query that are passed on: servers refuse request lines of more than 8 KB. */
const QUERY_CHARACTERS = 6000;

/**
 * Return the address of `path` relative to the page, so that it works below any path prefix. The page's query goes
 * into one parameter, for `info.request.query`: none of its names means something to the server, except `app`.
 *
 * @param base - the page's own address, absolute.
 * @param query - the page's query, as in `location.search`.
 * @param page - the path of the page below an app of several pages.
 */
export function endpoint(base: string, path: string, query: string, page = ""): URL {
  const url = new URL(below(base, path), base);
  url.hash = "";
  const app = new URLSearchParams(query).get("app");
  if (app !== null) url.searchParams.set("app", app);
  if (page) url.searchParams.set("path", page);
  const own = query.replace(/^\?/, "");
  if (encodeURIComponent(own).length > QUERY_CHARACTERS) {
    console.warn("The parameters of this page are too long to be passed on to the app");
  } else if (own) {
    url.searchParams.set("page", own);
  }
  return url;
}
