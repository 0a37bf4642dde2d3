/** Globals of pages of PyWebIO's apps. */

/** Define `window[name]`. Before each read `prepare()` runs; a script may put another value in its place. */
export function defineGlobal(name: string, value: unknown, prepare: () => void): void {
  Object.defineProperty(window, name, {
    configurable: true,
    get: () => {
      prepare();
      return value;
    },
    set: (other: unknown) => {
      Object.defineProperty(window, name, { configurable: true, writable: true, value: other });
    },
  });
}

interface Api {
  pushData: (data: unknown, callback: number) => unknown;
}

/** Let `WebIO.pushData()` take the ids of callbacks as texts, which scripts of PyWebIO's apps have. */
export function acceptTextIds(api: Api): void {
  const push = api.pushData;
  api.pushData = (data: unknown, callback: number | string) => push(data, Number(callback));
}

/** Run a script as a classic one: its variables become globals. */
export function runClassic(source: string): void {
  const script = document.createElement("script");
  script.text = source;
  document.head.append(script);
  script.remove();
}
