// The cases in tests/vectors, which the server's tests (tests/protocol/test_vectors.py) run as well.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import down from "../../../tests/vectors/down.json";
import messages from "../../../tests/vectors/messages.json";
import up from "../../../tests/vectors/up.json";
import {
  decodeCommand,
  decodeDown,
  encodeEvent,
  encodeUp,
  ProtocolViolation,
} from "../../src/protocol/codec";
import { itemWithDefaults, widgetWithDefaults, isItemKind, isWidgetKind } from "../../src/protocol/defaults";
import {
  COMMAND_DEFAULTS,
  EVENT_DEFAULTS,
  type Command,
  type Item,
  type PageEvent,
  type Widget,
} from "../../src/protocol/generated";

// Not imported: Vite's JSON plugin rejects lone surrogates.
const text = JSON.parse(
  readFileSync(resolve(import.meta.dirname, "../../../tests/vectors/text.json"), "utf-8"),
) as {
  texts: { text: string; arrives: string }[];
};

describe("messages", () => {
  test.each(messages.commands)("command $wire.t", ({ wire, full }) => {
    expect(decodeCommand(wire)).toMatchObject(full);
  });

  test.each(messages.events)("event $wire.t", ({ wire }) => {
    expect(JSON.parse(encodeEvent(wire as unknown as PageEvent))).toEqual(wire);
  });

  test.each(messages.widgets)("widget $wire.k", ({ wire, full }) => {
    expect(isWidgetKind(wire.k)).toBe(true);
    expect(widgetWithDefaults(wire as unknown as Widget)).toMatchObject(full);
  });

  test.each(messages.items)("item $wire.k", ({ wire, full }) => {
    expect(isItemKind(wire.k)).toBe(true);
    expect(itemWithDefaults(wire as unknown as Item)).toMatchObject(full);
  });

  test("every command and event has a vector", () => {
    const names = (cases: readonly { wire: { t: string } }[]): string[] =>
      [...new Set(cases.map((each) => each.wire.t))].toSorted();
    expect(names(messages.commands)).toEqual(Object.keys(COMMAND_DEFAULTS).toSorted());
    expect(names(messages.events)).toEqual(Object.keys(EVENT_DEFAULTS).toSorted());
  });
});

describe("frames down", () => {
  test.each(down.frames)("$name", ({ frame, welcome, first, ack, commands }) => {
    expect(decodeDown(frame)).toEqual({ welcome, first, ack, commands });
    for (const command of commands) {
      expect(decodeCommand(command)).toMatchObject(command as unknown as Command);
    }
  });

  test.each(down.violations)("no frame: $name", ({ frame }) => {
    expect(() => decodeDown(frame)).toThrow(ProtocolViolation);
  });

  test.each(down.dropped)("ignored: $name", ({ command }) => {
    expect(decodeCommand(command)).toHaveProperty("ignored");
  });
});

describe("frames up", () => {
  test("a probe", () => {
    expect(encodeUp({ ack: 2, probe: true })).toBe('{"a":2,"p":true}');
    expect(encodeUp({ ack: 2, probe: false })).toBe('{"a":2}');
  });

  test.each(up.frames.filter((each) => each.encoded))("$name", ({ frame, resume, first, ack, events }) => {
    const encoded = events.map((event) => encodeEvent(event as unknown as PageEvent));
    const parts = { first, ack, events: encoded };
    expect(encodeUp(resume === null ? parts : { ...parts, resume })).toBe(frame);
  });
});

test.each(text.texts)("text arrives: $text", ({ text: typed, arrives }) => {
  const encoded = encodeEvent({ t: "pin", name: "p", value: typed });
  expect(JSON.parse(encoded)).toEqual({ t: "pin", name: "p", value: arrives });
  expect(
    new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(new TextEncoder().encode(encoded)),
  ).toBe(encoded);
});

test("a value that JSON cannot hold is a TypeError", () => {
  const loop: unknown[] = [];
  loop.push(loop);
  expect(() => encodeEvent({ t: "pin", name: "p", value: loop })).toThrow(TypeError);
  expect(() => encodeEvent({ t: "pin", name: "p", value: 1n })).toThrow(TypeError);
});
