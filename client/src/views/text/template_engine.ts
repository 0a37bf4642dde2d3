/** Mustache with what put_widget() promises on top (output.md 10). A chunk of its own. */
import Mustache from "mustache";
import type { Slot } from "../../protocol/generated";
import { freshId } from "../../dom/element";

/** Stands in the data where a widget is. No data of an author can look like it: it is known by identity. */
class Place {
  constructor(readonly html: string) {}
}

/** Stands for null: something that has no keys, and no text. */
const NOTHING: object = Object.freeze({ toString: () => "" });

/** Mustache's context, in which elements of lists may be null. */
class Context extends Mustache.Context {
  override push(view: unknown): Mustache.Context {
    return new Context(view ?? NOTHING, this);
  }

  override lookup(name: string): unknown {
    return name === "." && this.view === NOTHING ? null : super.lookup(name);
  }
}

function withPlaces(data: unknown, slots: readonly Slot[], places: readonly Place[]): unknown {
  // The data came as JSON and belongs to us alone, but a command may be applied a second time.
  const root = { data: structuredClone(data) } as Record<string, unknown>;
  slots.forEach((slot, index) => {
    const path = ["data", ...slot.path];
    const last = path.pop() as string | number;
    let holder: unknown = root;
    for (const key of path) holder = (holder as Record<string | number, unknown>)[key];
    (holder as Record<string | number, unknown>)[last] = places[index];
  });
  return root["data"];
}

/** What every template can use, unless its data has a key of that name. */
function helpers(): Record<string, unknown> {
  const ids = new Map<string, string>();
  let running = 0;
  const uniqueId = Object.assign(
    (key: string): string => {
      const id = ids.get(key) ?? freshId("webio-id");
      ids.set(key, id);
      return id;
    },
    // {{uniqueid}} prints the function itself; as a section it is called with its text.
    { toString: () => freshId("webio-id") },
  );
  return {
    uniqueid: () => uniqueId,
    index: () => running++,
    pywebio_output_parse(this: unknown) {
      if (this instanceof Place) return this.html;
      return `<span class="webio-text">${Mustache.escape(String(this))}</span>`;
    },
  };
}

/** The template's HTML; widgets are `<template data-slot="MARK-INDEX">`, which may stand in tables, too. */
export function fill(source: string, data: unknown, slots: readonly Slot[]): { html: string; mark: string } {
  const mark = freshId("slot");
  const places = slots.map((_slot, index) => new Place(`<template data-slot="${mark}-${index}"></template>`));
  const context = new Context(withPlaces(data, slots, places), new Mustache.Context(helpers()));
  return { html: new Mustache.Writer().render(source, context), mark };
}
