import type { Disposable } from "./disposable";

/** Time as the core sees it. The browser's is `transport/browser_clock`, the tests' `base/manual_clock`. */
export interface Clock {
  /** Milliseconds since some moment; never goes back. */
  now(): number;
  /** Call `action` once after `delay` milliseconds, unless disposed before. */
  after(delay: number, action: () => void): Disposable;
}
