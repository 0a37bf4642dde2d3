/** The messages that are being written, which the field for the next one can stop. */
import { Emitter } from "../../base/emitter";

export interface RunningMessage {
  /** Ask the app to stop. */
  readonly stop: () => void;
}

const running = new Set<RunningMessage>();
const changed = new Emitter<boolean>();

/** Called with whether a message is being written, when that changes. */
export const onRunningChange = changed.on;

export function messageStarted(stop: () => void): RunningMessage {
  const message = { stop };
  running.add(message);
  changed.emit(true);
  return message;
}

export function messageEnded(message: RunningMessage): void {
  running.delete(message);
  if (running.size === 0) changed.emit(false);
}

export function isRunning(): boolean {
  return running.size > 0;
}

export function stopAll(): void {
  for (const { stop } of running) stop();
}
