/**
 * Scripts inside HTML that an app puts on the page.
 *
 * They run as they would if the HTML were a page: one after the other, in their order, each when the elements before
 * it are there; a script with an address holds up those behind it, and the outputs behind it, until it has come.
 */

/** Types of scripts that browsers run (HTML 4.12.1); others are data. */
const RUNS =
  /^(?:|module|(?:text|application)\/(?:x-)?(?:java|ecma|j)script(?:1\.[0-5])?|text\/livescript)$/i;

/** Milliseconds that everything waits for a script from somewhere; then it goes on without it. */
const PATIENCE = 30_000;

/** Scripts of trees that have been built, and run when they are in the page. */
const waiting: HTMLScriptElement[] = [];

/** The nodes of `html`. Its scripts run with the next `runScripts()`, if they are in the page then. */
export function parseHtml(html: string): DocumentFragment {
  const template = document.createElement("template");
  template.innerHTML = html.trim();
  // Parsers mark the scripts they make inside a fragment as not to be run.
  for (const script of template.content.querySelectorAll("script")) {
    if (RUNS.test(script.type.trim()) && !script.noModule) waiting.push(script);
  }
  return document.adoptNode(template.content);
}

/** Runs what waits. A promise, when one of the scripts has to come first; it never rejects. */
export function runScripts(): Promise<void> | undefined {
  for (let script = waiting.shift(); script; script = waiting.shift()) {
    if (!script.isConnected) continue;
    const copy = copyOf(script);
    const comes = !copy.async && copy.src !== "" ? hasCome(copy) : undefined;
    script.replaceWith(copy);
    if (comes) return comes.then(() => runScripts());
  }
  return undefined;
}

/** Loads the script at `url` into the page. */
export async function loadScript(url: string): Promise<true> {
  const script = document.createElement("script");
  const comes = hasCome(script, Infinity);
  script.src = url;
  document.head.append(script);
  if (!(await comes)) throw new Error(`The script ${url} could not be loaded`);
  return true;
}

/** The same script, which runs when it is inserted. */
function copyOf(script: HTMLScriptElement): HTMLScriptElement {
  const copy = document.createElement("script");
  for (const attribute of script.attributes) copy.setAttribute(attribute.name, attribute.value);
  copy.text = script.text;
  copy.async = script.hasAttribute("async");
  return copy;
}

function hasCome(script: HTMLScriptElement, patience = PATIENCE): Promise<boolean> {
  return new Promise((resolve) => {
    const timer =
      patience === Infinity
        ? undefined
        : setTimeout(() => {
            console.error(`The script ${script.src} takes too long: going on without it`);
            resolve(false);
          }, patience);
    const settle = (came: boolean): void => {
      clearTimeout(timer);
      resolve(came);
    };
    script.addEventListener("load", () => settle(true), { once: true });
    script.addEventListener(
      "error",
      () => {
        console.error(`The script ${script.src} could not be loaded`);
        settle(false);
      },
      { once: true },
    );
  });
}
