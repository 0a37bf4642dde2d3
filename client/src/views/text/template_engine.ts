/** Mustache with the extensions that put_widget() documents. A chunk of its own. */
import Mustache from "mustache";
import { createId, singleElement } from "../../dom/element";
import { parseHtml } from "../../html/parse";
import type { WidgetOf } from "../../protocol/defaults";
import type { Slot } from "../../protocol/generated";
import type { RenderContext } from "../renderer";
import type { View } from "../view";

/** Replaces a widget in the data. Recognized by its class, which data of an app cannot have. */
class Placeholder {
  constructor(readonly html: string) {}
}

/** Replaces null: an object without keys whose text is empty. */
const NULL: object = Object.freeze({ toString: () => "" });

/** Mustache's context, extended so that elements of lists may be null. */
class Context extends Mustache.Context {
  override push(view: unknown): Mustache.Context {
    return new Context(view ?? NULL, this);
  }

  override lookup(name: string): unknown {
    return name === "." && this.view === NULL ? null : super.lookup(name);
  }
}

function withPlaceholders(
  data: unknown,
  slots: readonly Slot[],
  placeholders: readonly Placeholder[],
): unknown {
  // Copied, because commands are not changed.
  const root = { data: structuredClone(data) } as Record<string, unknown>;
  slots.forEach((slot, index) => {
    const path = ["data", ...slot.path];
    const last = path.pop() as string | number;
    let holder: unknown = root;
    for (const key of path) holder = (holder as Record<string | number, unknown>)[key];
    (holder as Record<string | number, unknown>)[last] = placeholders[index];
  });
  return root["data"];
}

/** Return helpers that every template can use, unless its data has a key of the same name. */
function helpers(): Record<string, unknown> {
  const ids = new Map<string, string>();
  let running = 0;
  const uniqueId = Object.assign(
    (key: string): string => {
      const id = ids.get(key) ?? createId("webio-id");
      ids.set(key, id);
      return id;
    },
    // {{uniqueid}} prints the function itself; a section calls it with its text.
    { toString: () => createId("webio-id") },
  );
  return {
    uniqueid: () => uniqueId,
    index: () => running++,
    pywebio_output_parse(this: unknown) {
      if (this instanceof Placeholder) return this.html;
      return `<span class="webio-text">${Mustache.escape(String(this))}</span>`;
    },
  };
}

/** Return the template's HTML; widgets are `<template data-slot="MARK-INDEX">`, which tables may contain. */
function fill(source: string, data: unknown, slots: readonly Slot[]): { html: string; mark: string } {
  const mark = createId("slot");
  const placeholders = slots.map(
    (_slot, index) => new Placeholder(`<template data-slot="${mark}-${index}"></template>`),
  );
  const context = new Context(withPlaceholders(data, slots, placeholders), new Mustache.Context(helpers()));
  return { html: new Mustache.Writer().render(source, context), mark };
}

export function create(widget: WidgetOf<"template">, context: RenderContext): View {
  const places = fill(widget.template, widget.data, widget.slots);
  const fragment = parseHtml(places.html);
  for (const [index, slot] of widget.slots.entries()) {
    // A template may show the same output several times: each place gets elements of its own.
    for (const place of fragment.querySelectorAll(`template[data-slot="${places.mark}-${index}"]`)) {
      place.replaceWith(...slot.content.map((each) => context.render(each)));
    }
  }
  return { element: singleElement(fragment) };
}
