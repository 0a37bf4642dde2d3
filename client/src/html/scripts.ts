/**
 * Scripts inside HTML that an app puts on the page.
 *
 * They run as in a page that is being loaded: one after the other, in document order, each after the elements before
 * it are in the page. A script with an address blocks the scripts and outputs after it until it has loaded.
 *
 * Under the strict policy they do not run, unless this server has made the HTML: nothing tells the author's scripts
 * from those that somebody has smuggled into the HTML.
 */
import { element } from "../dom/element";
import { isStrict, nonce, trustedScript, trustedScriptUrl } from "./trusted_types";

/** Types of scripts that browsers run (HTML 4.12.1); others are data. */
const RUNNABLE =
  /^(?:|module|(?:text|application)\/(?:x-)?(?:java|ecma|j)script(?:1\.[0-5])?|text\/livescript)$/i;

const REFUSED =
  'Scripts in HTML do not run under csp="strict". Use put(chart), run_js() or config(js_file=).';

/** Milliseconds after which a script that blocks the page is skipped. */
const LOAD_TIMEOUT = 30_000;

/** Scripts of parsed fragments, which run when they are in the page. */
const queue: HTMLScriptElement[] = [];

/**
 * Queue the scripts of a parsed fragment. Parsers mark scripts inside fragments as not to be run.
 *
 * In place of the first script that the strict policy forbids, the page says so: a chart would be an empty box.
 */
export function queueScripts(fragment: DocumentFragment, isTrusted: boolean): void {
  let refused: HTMLScriptElement | undefined;
  for (const script of fragment.querySelectorAll("script")) {
    if (!RUNNABLE.test(script.type.trim()) || script.noModule) continue;
    if (!isStrict || isTrusted) queue.push(script);
    else refused ??= script;
  }
  refused?.replaceWith(element("p", { class: "webio-notice" }, REFUSED));
}

/** Run the queued scripts. Returns a promise if one of them has to load first; it never rejects. */
export function runScripts(): Promise<void> | undefined {
  for (let script = queue.shift(); script; script = queue.shift()) {
    if (!script.isConnected) continue;
    const copy = runnableCopy(script);
    const loaded = !copy.async && copy.src !== "" ? whenLoaded(copy) : undefined;
    script.replaceWith(copy);
    if (loaded) return loaded.then(() => runScripts());
  }
  return undefined;
}

/**
 * Load the script at `url` into the page.
 *
 * @throws Error if it cannot be loaded.
 */
export async function loadScript(url: string): Promise<true> {
  const script = document.createElement("script");
  const loaded = whenLoaded(script, Infinity);
  script.nonce = nonce;
  script.dataset["global"] = "1";
  script.async = false;
  script.src = trustedScriptUrl(url);
  document.head.append(script);
  if (!(await loaded)) throw new Error(`The script ${url} could not be loaded`);
  return true;
}

/** Return a copy of the script, which runs when it is inserted. */
function runnableCopy(script: HTMLScriptElement): HTMLScriptElement {
  const copy = document.createElement("script");
  copy.nonce = nonce;
  for (const { name, value } of script.attributes)
    copy.setAttribute(name, name === "src" ? trustedScriptUrl(value) : value);
  copy.text = trustedScript(script.text);
  copy.async = script.hasAttribute("async");
  return copy;
}

/** Resolve to whether the script was loaded, before the time-out and without an error. */
function whenLoaded(script: HTMLScriptElement, timeout = LOAD_TIMEOUT): Promise<boolean> {
  return new Promise((resolve) => {
    const timer =
      timeout === Infinity
        ? undefined
        : setTimeout(() => {
            console.error(`The script ${script.src} takes too long: going on without it`);
            resolve(false);
          }, timeout);
    const finish = (loaded: boolean): void => {
      clearTimeout(timer);
      resolve(loaded);
    };
    script.addEventListener("load", () => finish(true), { once: true });
    script.addEventListener(
      "error",
      () => {
        console.error(`The script ${script.src} could not be loaded`);
        finish(false);
      },
      { once: true },
    );
  });
}
