import type { Disposable } from "./disposable";

/** A source of time. `transport/browser_clock` implements it for the browser; tests have one they move by hand. */
export interface Clock {
  /** Milliseconds since an arbitrary moment; monotonic. */
  now(): number;
  /** Call `action` once after `delay` milliseconds, unless disposed of before. */
  after(delay: number, action: () => void): Disposable;
}
