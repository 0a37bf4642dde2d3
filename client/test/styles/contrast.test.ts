import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";

/** WCAG 2.2, 1.4.3 and 1.4.11. */
const TEXT = 4.5;
const SHAPE = 3;

const SURFACES = ["canvas", "surface", "raised", "sunken", "hover"];
const ROLES = ["success", "warn", "danger", "info"];

type Pair = readonly [front: string, back: string, need: number];

/** Every pair of tokens that the style sheets put together. */
const PAIRS: readonly Pair[] = [
  ...["text", "text-2", "text-3", "accent-text", "danger-text"].flatMap((text) =>
    SURFACES.map((surface): Pair => [text, surface, TEXT]),
  ),
  ["accent-contrast", "accent", TEXT],
  ["accent-contrast", "accent-hover", TEXT],
  ...["accent-text", "text", "text-2"].map((text): Pair => [text, "accent-subtle", TEXT]),
  ...ROLES.flatMap((role): Pair[] => [
    ...[`${role}-subtle`, "surface", "canvas"].map((back): Pair => [`${role}-text`, back, TEXT]),
    ["text", `${role}-subtle`, TEXT],
    ["text-2", `${role}-subtle`, TEXT],
  ]),
  ["surface", "danger", TEXT],
  ["canvas", "text", TEXT],
  ...["canvas", "surface", "raised", "sunken"].map((back): Pair => ["line-strong", back, SHAPE]),
  ...["c1", "c2", "c3", "c4", "c5", "c6"].flatMap((series): Pair[] => [
    [series, "canvas", SHAPE],
    [series, "surface", SHAPE],
  ]),
  ...[...SURFACES, "accent-subtle"].map((back): Pair => ["accent", back, SHAPE]),
  ["danger", "surface", SHAPE],
];

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const source = readFileSync(resolve(import.meta.dirname, "../../src/styles/_tokens.scss"), "utf8");

test.each(["light", "dark"])("every pair of tokens is readable: %s", (mode) => {
  const map = source.split(`$${mode}-tokens: (`)[1]?.split(");")[0] ?? "";
  const tokens = Object.fromEntries(
    [...map.matchAll(/"([\w-]+)": (#[\da-f]{6})/g)].map(([, name, color]) => [name, color]),
  ) as Record<string, string>;
  const low = PAIRS.filter(
    ([front, back, need]) => contrast(tokens[front] ?? "#808080", tokens[back] ?? "#808080") < need,
  );
  expect(low).toEqual([]);
});
