import { expect, test } from "vitest";
import { mergeLicenses } from "../../dev/separate_entry";

test("licences of an entry of its own are added once to those of the others", () => {
  const main = "# Licenses\n\nText.\n\n## a - 1 (MIT)\n\nA\n";
  const own = "# Licenses\n\nText.\n\n## a - 1 (MIT)\n\nA\n\n## b - 2 (MIT)\n\nB\n";
  expect(mergeLicenses(main, own)).toBe(`${main}\n## b - 2 (MIT)\n\nB\n`);
});
