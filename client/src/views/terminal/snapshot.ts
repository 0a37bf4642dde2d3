/** `window.greenio_terminal`, by which tests read the page's terminal. */

export interface Snapshot {
  /** All rows in their full width, joined by newlines. */
  readonly text: string;
  /** What stands left of the cursor. */
  readonly line: string;
  /** The exit code of the program; null while it runs. */
  readonly ended: number | null;
}

const terminals: (() => Snapshot)[] = [];

/** Offer `snapshot` to tests; of several terminals the latest is read. Returns a function that ends this. */
export function publish(snapshot: () => Snapshot): () => void {
  terminals.push(snapshot);
  Object.assign(window, { greenio_terminal: { snapshot: () => terminals.at(-1)?.() } });
  return () => {
    terminals.splice(terminals.indexOf(snapshot), 1);
    if (terminals.length === 0) Reflect.deleteProperty(window, "greenio_terminal");
  };
}
