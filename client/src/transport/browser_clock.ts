import type { Clock } from "../base/clock";
import { disposable, type Disposable } from "../base/disposable";

/** A clock on the browser's timers. */
export class BrowserClock implements Clock {
  now(): number {
    return performance.now();
  }

  after(delay: number, action: () => void): Disposable {
    const timer = setTimeout(action, delay);
    return disposable(() => clearTimeout(timer));
  }
}
