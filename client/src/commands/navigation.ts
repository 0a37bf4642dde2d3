/**
 * Pages of one app: their addresses, history, links, titles and focus. A chunk of its own: most apps have one page.
 *
 * The server's page has a `<base>` (greenio/server/pages/html.py), so that relative addresses mean the same at every
 * depth. Without one the app has a single address, which stays as it is.
 */
import { element } from "../dom/element";
import type { CommandOf } from "../protocol/defaults";
import { setPages } from "../runtime/page_list";
import type { PageContext } from "./context";

/** Milliseconds in which a page that is gone back to is scrolled to where it was, as its content comes. */
const RESTORE_TIME = 1000;
/** Below the app, but no pages of it. */
const FILES = /^(_greenio|static)\//;

const base = new URL(document.baseURI);
const hasAddresses = document.querySelector("base") !== null;
const app = new URLSearchParams(location.search).get("app");
const firstTitle = document.title;
let announcer: HTMLElement | undefined;
/** The location that is shown. */
let shown = "";
/** The location that the server was asked for and has not shown yet. */
let pending: string | null = null;
/** The fragment of that location: the element to scroll to. */
let fragment = "";

/** Become another page: its content follows. */
export function showPage(command: CommandOf<"show_page">, page: PageContext): void {
  if (!announcer) listen(page);
  if (command.pages?.length) setPages(command.pages);
  pending = null;
  shown = canonical(new URL(`.${command.location}`, base)) ?? "";
  document.title = command.title || firstTitle;
  if (command.action === "adopt") adopt(page);
  else {
    if (hasAddresses && command.action !== "stay") changeAddress(command);
    scrollTo(command.action === "stay" ? savedScroll() : 0, fragment);
    fragment = "";
    announce(document.title);
  }
  document.dispatchEvent(new CustomEvent("greenio:page"));
}

/** The page was just loaded, possibly at another address than that of the session which it goes on with. */
function adopt(page: PageContext): void {
  if (location.hash) scrollTo(0, location.hash);
  const here = hasAddresses ? canonical(new URL(location.href)) : null;
  if (here !== null && here !== shown)
    page.send({ t: "navigate", location: below(location), action: "stay" });
}

function listen(page: PageContext): void {
  announcer = element("div", { role: "status", class: "visually-hidden" });
  document.body.append(announcer);
  history.scrollRestoration = "manual";
  document.addEventListener("click", (event) => clicked(event, page));
  window.addEventListener("popstate", () => {
    if (canonical(new URL(location.href)) === shown) return; // another fragment
    if (page.send({ t: "navigate", location: below(location), action: "stay" }) === "ended")
      location.reload();
  });
}

function clicked(event: MouseEvent, page: PageContext): void {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[href]") : null;
  if (!link || event.defaultPrevented || event.button !== 0) return;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  if (link.hasAttribute("download") || !["", "_self"].includes(link.target)) return;
  const written = link.getAttribute("href") ?? "";
  // With a base, a mere fragment would mean the first page.
  const url = new URL(
    written.startsWith("#") ? location.pathname + location.search + written : link.href,
    base,
  );
  const target = canonical(url);
  if (target === null || page.isSessionEnded) return;
  if (url.hash && target === shown) {
    event.preventDefault();
    history.replaceState(history.state, "", url);
    elementOf(url.hash)?.scrollIntoView();
  } else if (target === pending) {
    event.preventDefault(); // the second click of a double click
  } else if (page.send({ t: "navigate", location: below(url), action: "push" }) === "accepted") {
    event.preventDefault();
    pending = target;
    fragment = url.hash;
  }
}

/** Return path and parameters below the app, as the server reads them. */
function below(url: URL | Location): string {
  return `/${url.pathname.slice(base.pathname.length)}${url.search}`;
}

/** Return a location in one spelling; null for an address outside of the app, or that of a file. */
function canonical(url: URL): string | null {
  if (url.origin !== base.origin || !`${url.pathname}/`.startsWith(base.pathname)) return null;
  const path = url.pathname.slice(base.pathname.length).replace(/\/$/, "");
  const query = new URLSearchParams(url.search);
  if (FILES.test(`${path}/`) || (query.get("app") ?? app) !== app) return null;
  query.delete("app");
  try {
    return `/${path.split("/").map(decodeURIComponent).join("\0")}?${query.toString()}`;
  } catch {
    return null; // no UTF-8
  }
}

function changeAddress(command: CommandOf<"show_page">): void {
  const url = new URL(`.${command.location}`, base);
  if (app !== null) url.searchParams.set("app", app);
  url.hash = fragment;
  if (command.action === "replace") {
    history.replaceState(null, "", url);
    return;
  }
  history.replaceState({ scroll: window.scrollY }, "");
  history.pushState(null, "", url);
}

function savedScroll(): number {
  const state: unknown = history.state;
  return typeof state === "object" && state !== null && "scroll" in state && typeof state.scroll === "number"
    ? state.scroll
    : 0;
}

/** Scroll to a place, or to the element of a fragment, as soon as the content that comes is long enough. */
function scrollTo(top: number, hash = ""): void {
  const start = performance.now();
  const step = (): void => {
    const place = hash ? elementOf(hash) : null;
    if (place) place.scrollIntoView({ behavior: "instant" });
    else window.scrollTo({ top, behavior: "instant" });
    const isThere = hash ? place !== null : window.scrollY >= top - 1;
    if (!isThere && performance.now() - start < RESTORE_TIME) requestAnimationFrame(step);
  };
  step();
}

function elementOf(hash: string): HTMLElement | null {
  return document.getElementById(decodeURIComponent(hash.slice(1)));
}

/** Let screen readers and the keyboard begin at the new page. */
function announce(title: string): void {
  const main = document.querySelector<HTMLElement>("main");
  if (main) {
    main.tabIndex = -1;
    main.style.outline = "none";
    main.focus({ preventScroll: true });
  }
  if (announcer) announcer.textContent = title;
}
