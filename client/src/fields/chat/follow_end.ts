/** Keeps the end of the page in sight while messages grow, as long as the user does not scroll up. */

/** Pixels from the end within which the user is at the end. */
const NEAR = 96;

let isFollowing = false;
let isInstalled = false;

function distance(): number {
  return document.documentElement.scrollHeight - window.innerHeight - window.scrollY;
}

/** Follow the end from now on, wherever the user was. */
export function goToEnd(): void {
  isFollowing = true;
  window.scrollTo({ top: document.documentElement.scrollHeight, behavior: "instant" });
}

/** Begin to follow, if the user is at the end now. */
export function followEnd(): void {
  if (isInstalled) return;
  isInstalled = true;
  isFollowing = distance() < NEAR;
  let last = window.scrollY;
  window.addEventListener(
    "scroll",
    () => {
      // Scrolling up ends it; coming back to the end begins it again.
      if (window.scrollY < last - 2) isFollowing = distance() < 4;
      else if (distance() < NEAR) isFollowing = true;
      last = window.scrollY;
    },
    { passive: true },
  );
  new ResizeObserver(() => {
    if (isFollowing) window.scrollTo({ top: document.documentElement.scrollHeight, behavior: "instant" });
  }).observe(document.getElementById("output-container") ?? document.body);
}
