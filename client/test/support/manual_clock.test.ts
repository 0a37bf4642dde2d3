import { expect, test } from "vitest";
import { ManualClock } from "./manual_clock";

test("alarms go off in their order, those set meanwhile too", () => {
  const clock = new ManualClock();
  const rung: string[] = [];
  clock.after(20, () => rung.push(`b${clock.now()}`));
  clock.after(10, () => {
    rung.push(`a${clock.now()}`);
    clock.after(5, () => rung.push(`c${clock.now()}`));
  });
  clock.after(15, () => rung.push("never")).dispose();
  clock.advance(18);
  expect(rung).toEqual(["a10", "c15"]);
  clock.advance(2);
  expect(rung).toEqual(["a10", "c15", "b20"]);
  expect(clock.pending).toBe(0);
});
