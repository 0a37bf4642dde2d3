import { expect, it } from "vitest";
import type { Change } from "../../../src/fields/table/changes";
import { EditSender, splitChange } from "../../../src/fields/table/edit_sender";

const edit = (value: unknown): Change => ["set", 0, 0, value];

function sending(): { sender: EditSender; sent: [string, readonly Change[]][] } {
  const sent: [string, readonly Change[]][] = [];
  return { sender: new EditSender((batch, changes) => sent.push([batch, changes])), sent };
}

it("sends one batch at a time, and together what was waiting", async () => {
  const { sender, sent } = sending();
  expect(sender.idle()).toBeNull();
  sender.push([edit(1)]);
  sender.push([edit(2)]);
  sender.push([edit(3)]);
  expect(sent.map(([, changes]) => changes)).toEqual([[edit(1)]]);
  expect(sender.pending).toEqual([edit(1), edit(2), edit(3)]);
  const idle = sender.idle();
  expect(sender.answered("another")).toBe(false);
  expect(sender.answered(sent[0]?.[0] ?? "")).toBe(true);
  expect(sent.map(([, changes]) => changes)).toEqual([[edit(1)], [edit(2), edit(3)]]);
  expect(sender.answered(sent[0]?.[0] ?? "")).toBe(false);
  sender.answered(sent[1]?.[0] ?? "");
  await idle;
  expect(sender.pending).toEqual([]);
});

it("bounds a batch", () => {
  const { sender, sent } = sending();
  sender.push([edit("first"), edit("x".repeat(150_000)), edit("y".repeat(150_000))]);
  expect(sent[0]?.[1]).toHaveLength(2);
  sender.answered(sent[0]?.[0] ?? "");
  expect(sent[1]?.[1]).toHaveLength(1);
});

it("splits changes of many rows, which then follow each other", () => {
  const rows = Array.from({ length: 5 }, (_, key): [number, string[]] => [key, ["x".repeat(90_000)]]);
  const parts = splitChange(["add", 7, rows]);
  expect(parts.map((part) => [part[0], part[1]])).toEqual([
    ["add", 7],
    ["add", 1],
    ["add", 3],
  ]);
  const keys = Array.from({ length: 25_000 }, (_, key) => key);
  expect(splitChange(["remove", keys]).flatMap((part) => part[1])).toEqual(keys);
  expect(splitChange(["remove", keys])).toHaveLength(3);
});
