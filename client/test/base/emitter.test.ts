import { describe, expect, test } from "vitest";
import { Emitter } from "../../src/base/emitter";

describe("Emitter", () => {
  test("calls listeners in order", () => {
    const emitter = new Emitter<number>();
    const heard: string[] = [];
    emitter.on((value) => heard.push(`a${value}`));
    emitter.on((value) => heard.push(`b${value}`));
    emitter.emit(1);
    expect(heard).toEqual(["a1", "b1"]);
  });

  test("does not call unsubscribed listeners, even during an emission", () => {
    const emitter = new Emitter<number>();
    const heard: string[] = [];
    emitter.on(() => second.dispose());
    const second = emitter.on(() => heard.push("second"));
    emitter.emit(1);
    expect(heard).toEqual([]);
  });

  test("a listener that subscribes during an emission is called from the next one on", () => {
    const emitter = new Emitter<number>();
    const heard: number[] = [];
    const first = emitter.on(() => {
      first.dispose();
      emitter.on((value) => heard.push(value));
    });
    emitter.emit(1);
    emitter.emit(2);
    expect(heard).toEqual([2]);
  });

  test("one that throws does not affect the others", () => {
    const emitter = new Emitter<void>();
    const heard: string[] = [];
    emitter.on(() => {
      throw new Error("mine");
    });
    emitter.on(() => heard.push("other"));
    expect(() => emitter.emit()).toThrow("mine");
    expect(heard).toEqual(["other"]);
  });

  test("several errors are aggregated", () => {
    const emitter = new Emitter<void>();
    for (const text of ["one", "two"]) {
      emitter.on(() => {
        throw new Error(text);
      });
    }
    expect(() => emitter.emit()).toThrow(AggregateError);
  });

  test("is silent when disposed", () => {
    const emitter = new Emitter<void>();
    emitter.on(() => expect.unreachable());
    emitter.dispose();
    emitter.emit();
  });
});
