import { expect, test, vi } from "vitest";
import { SLICE_MS, CommandQueue } from "../../src/runtime/command_queue";

function recorder(
  handle: (item: number) => void | Promise<void> = () => {},
  prepare?: (item: number) => Promise<void> | undefined,
) {
  const log: string[] = [];
  let now = 0;
  const queue = new CommandQueue<number>(
    {
      ...(prepare ? { prepare } : {}),
      handle: (item) => {
        now += 1;
        const working = handle(item);
        log.push(String(item));
        return working;
      },
      failed: (item, reason) => log.push(`${item} failed: ${String(reason)}`),
      sliceEnded: () => log.push("|"),
    },
    () => now,
  );
  return { queue, log };
}

test("the first slice runs at once and ends after its time", async () => {
  const { queue, log } = recorder();
  queue.push(Array.from({ length: 30 }, (_, index) => index));
  expect(log).toHaveLength(SLICE_MS + 1);
  expect(log.at(-1)).toBe("|");
  await queue.whenIdle();
  expect(log.filter((entry) => entry !== "|").map(Number)).toEqual(
    Array.from({ length: 30 }, (_, index) => index),
  );
});

test("an item that fails does not stop those after it", async () => {
  const { queue, log } = recorder((item) => {
    if (item === 2) throw new Error("no");
  });
  queue.push([1, 2, 3]);
  await queue.whenIdle();
  expect(log.filter((entry) => entry !== "|")).toEqual(["1", "2 failed: Error: no", "3"]);
});

test("a promise blocks the queue, and a rejected one is a failure", async () => {
  let release = (): void => {};
  const { queue, log } = recorder((item) => {
    if (item === 1) return new Promise<void>((resolve) => (release = resolve));
    if (item === 2) return Promise.reject(new Error("late"));
    return undefined;
  });
  queue.push([1, 2, 3]);
  expect(log).toEqual(["1", "|"]);
  release();
  await queue.whenIdle();
  expect(log.filter((entry) => entry !== "|")).toEqual(["1", "2", "2 failed: Error: late", "3"]);
});

test("an item is handled when it is prepared, and the others wait", async () => {
  let loaded = (): void => {};
  const prepare = vi.fn((item: number) =>
    item === 2 ? new Promise<void>((resolve) => (loaded = resolve)) : undefined,
  );
  const { queue, log } = recorder(() => {}, prepare);
  queue.push([1, 2, 3]);
  expect(log).toEqual(["1", "|"]);
  loaded();
  await queue.whenIdle();
  expect(log.filter((entry) => entry !== "|")).toEqual(["1", "2", "3"]);
  expect(prepare).toHaveBeenCalledTimes(3);
});

test("an item that is cleared while it is prepared is not handled", async () => {
  let loaded = (): void => {};
  const { queue, log } = recorder(
    () => {},
    (item) => (item === 1 ? new Promise<void>((resolve) => (loaded = resolve)) : undefined),
  );
  queue.push([1, 2]);
  queue.clear();
  queue.push([3]);
  loaded();
  await queue.whenIdle();
  expect(log.filter((entry) => entry !== "|")).toEqual(["3"]);
});

test("cleared items are not handled", async () => {
  const { queue, log } = recorder((item) => {
    if (item === 1) queue.clear();
  });
  queue.push([1, 2, 3]);
  await queue.whenIdle();
  expect(log.filter((entry) => entry !== "|")).toEqual(["1"]);
});
