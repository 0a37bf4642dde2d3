/** Marks the link of the current page, unfolds its section and scrolls to it. */

/** The address of the link that was marked last: what the visitor folds or scrolls stays until the page changes. */
let shown = "";

/** Mark the link of this address, or of the nearest page above it: `/orders` at `/orders/7`. */
export function markCurrent(): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>(".g-shell .g-links a[href]")];
  const first = new URL(document.baseURI).pathname;
  const here = withSlash(location.pathname);
  let best: HTMLAnchorElement | undefined;
  for (const link of links) {
    const path = withSlash(link.pathname);
    const leadsHere =
      link.origin === location.origin && (path === here || (path !== first && here.startsWith(path)));
    if (leadsHere && path.length > (best ? withSlash(best.pathname).length : 0)) best = link;
  }
  for (const link of links) {
    if (link === best && document.querySelector("base")) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  if (best && best.href !== shown) {
    shown = best.href;
    reveal(best);
  }
}

function reveal(link: HTMLElement): void {
  for (let outer = link.closest("details"); outer; outer = outer.parentElement?.closest("details") ?? null)
    outer.open = true;
  const side = link.closest(".g-side");
  if (!side) return;
  const { top, bottom } = link.getBoundingClientRect();
  const { top: first, bottom: last } = side.getBoundingClientRect();
  if (top < first || bottom > last) side.scrollTop += top - (first + last) / 2;
}

function withSlash(path: string): string {
  return path.endsWith("/") ? path : `${path}/`;
}
