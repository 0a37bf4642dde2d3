import type { Clock } from "../../src/base/clock";
import { disposable, type Disposable } from "../../src/base/disposable";

interface Alarm {
  readonly at: number;
  readonly action: () => void;
}

/** A clock that a test advances. */
export class ManualClock implements Clock {
  #now = 0;
  #alarms: Alarm[] = [];

  now(): number {
    return this.#now;
  }

  after(delay: number, action: () => void): Disposable {
    const alarm = { at: this.#now + Math.max(0, delay), action };
    this.#alarms.push(alarm);
    return disposable(() => {
      this.#alarms = this.#alarms.filter((other) => other !== alarm);
    });
  }

  /** The number of alarms that are set. */
  get pending(): number {
    return this.#alarms.length;
  }

  /** Let `duration` milliseconds pass; alarms go off in order, including those set meanwhile. */
  advance(duration: number): void {
    const end = this.#now + duration;
    for (;;) {
      let next: Alarm | null = null;
      for (const alarm of this.#alarms) {
        if (alarm.at <= end && (next === null || alarm.at < next.at)) {
          next = alarm;
        }
      }
      if (next === null) {
        break;
      }
      this.#now = next.at;
      this.#alarms = this.#alarms.filter((other) => other !== next);
      next.action();
    }
    this.#now = end;
  }
}
