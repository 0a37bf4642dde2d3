import { execFileSync } from "node:child_process";
import { resolve } from "node:path";
import { expect, test } from "vitest";

test("the slices of the fonts are what their script cuts", { timeout: 60_000 }, () => {
  const script = resolve(import.meta.dirname, "../../dev/cut_fonts.mjs");
  expect(() => execFileSync(process.execPath, [script, "--check"], { stdio: "pipe" })).not.toThrow();
});
