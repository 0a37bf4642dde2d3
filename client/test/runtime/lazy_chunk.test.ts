import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { CHUNK_TIMEOUT, LazyChunk, loadChunks, loadOnce } from "../../src/runtime/lazy_chunk";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("a chunk is requested once, and then there", async () => {
  const importer = vi.fn(() => Promise.resolve(7));
  const chunk = new LazyChunk(importer);
  expect(() => chunk.get()).toThrow("has not been loaded");
  await Promise.all([chunk.load(), chunk.load()]);
  expect(chunk.get()).toBe(7);
  expect(importer).toHaveBeenCalledOnce();
});

test("a failed request is repeated once", async () => {
  let requests = 0;
  const chunk = new LazyChunk(() =>
    ++requests === 1 ? Promise.reject(new Error("offline")) : Promise.resolve(7),
  );
  await chunk.load();
  expect(chunk.get()).toBe(7);
});

test("a failure lasts until the next load", async () => {
  let isOnline = false;
  const chunk = new LazyChunk(() => (isOnline ? Promise.resolve(7) : Promise.reject(new Error("offline"))));
  await chunk.load();
  expect(() => chunk.get()).toThrow("offline");
  isOnline = true;
  await chunk.load();
  expect(chunk.get()).toBe(7);
});

test("a slow chunk fails, and is there when it arrives after all", async () => {
  let arrive = (_value: number): void => {};
  const importer = vi.fn(() => new Promise<number>((resolve) => (arrive = resolve)));
  const chunk = new LazyChunk(importer);
  const loading = chunk.load();
  vi.advanceTimersByTime(CHUNK_TIMEOUT);
  await loading;
  expect(() => chunk.get()).toThrow("too long");
  expect(importer).toHaveBeenCalledOnce();
  arrive(7);
  await vi.waitFor(() => expect(chunk.get()).toBe(7));
});

test("several chunks are requested in parallel, and only those that are missing", async () => {
  const requested: string[] = [];
  const chunk = (name: string): LazyChunk<string> =>
    new LazyChunk(() => {
      requested.push(name);
      return Promise.resolve(name);
    });
  const [first, second] = [chunk("a"), chunk("b")];
  const loading = loadChunks([first, second]);
  expect(requested).toEqual(["a", "b"]);
  await loading;
  expect(loadChunks([first, second])).toBeUndefined();
});

test("nothing waits again for a chunk that is overdue", async () => {
  let arrive = (_value: number): void => {};
  const importer = vi.fn(() => new Promise<number>((resolve) => (arrive = resolve)));
  const chunk = new LazyChunk(importer, 100);
  const loading = chunk.load();
  vi.advanceTimersByTime(100);
  await loading;
  await chunk.load();
  expect(importer).toHaveBeenCalledOnce();
  expect(() => chunk.get()).toThrow("too long");
  arrive(7);
  await vi.waitFor(() => expect(chunk.get()).toBe(7));
});

test("an overdue request that fails after all is followed by another", async () => {
  let fail = (_reason: Error): void => {};
  const importer = vi
    .fn<() => Promise<number>>()
    .mockImplementationOnce(() => new Promise((_resolve, reject) => (fail = reject)))
    .mockResolvedValueOnce(7);
  const chunk = new LazyChunk(importer, 100);
  const loading = chunk.load();
  vi.advanceTimersByTime(100);
  await loading;
  fail(new Error("cut"));
  await vi.waitFor(async () => {
    await chunk.load();
    expect(chunk.get()).toBe(7);
  });
});

test("a chunk for a single use is requested again, too", async () => {
  const importer = vi
    .fn<() => Promise<number>>()
    .mockRejectedValueOnce(new Error("cut"))
    .mockResolvedValue(7);
  await expect(loadOnce(importer)).resolves.toBe(7);
  await expect(loadOnce(() => Promise.reject(new Error("offline")))).rejects.toThrow("offline");
});
