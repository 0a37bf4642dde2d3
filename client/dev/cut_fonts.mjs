/**
 * Cuts the page's two fonts into slices: `npm run fonts` writes src/styles/fonts/ and public/licenses-fonts.md,
 * `npm run fonts -- --check` fails if they differ from what it would write.
 *
 * Slice a (ASCII and the signs of common prose) is all that most pages need. The other slices are fetched when a
 * page uses one of their characters (`unicode-range` in src/styles/_fonts.scss).
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import subsetFont from "subset-font";

const client = resolve(import.meta.dirname, "..");

function characters(...ranges) {
  let text = "";
  for (const [first, last = first] of ranges) {
    for (let code = first; code <= last; code++) text += String.fromCodePoint(code);
  }
  return text;
}

/** ASCII, no-break space, · × – — ‘ ’ “ ” • … */
const COMMON = characters([0x20, 0x7e], [0xa0], [0xb7], [0xd7], [0x2013, 0x2014], [0x2018, 0x2019]) + "“”•…";
const LATIN = characters(
  [0xa1, 0xb6],
  [0xb8, 0xd6],
  [0xd8, 0xff],
  [0x131],
  [0x152, 0x153],
  [0x2c6],
  [0x2da],
  [0x2dc],
  [0x2012],
  [0x201a],
  [0x201e],
  [0x2020, 0x2022],
  [0x2030],
  [0x2039, 0x203a],
  [0x20ac],
  [0x2122],
  [0x2190, 0x2193],
  [0x2212],
);
/** Kerning, marks, forms of a language, and figures of equal width for columns; no ligatures and alternates. */
const FEATURES = ["kern", "mark", "mkmk", "ccmp", "locl", "tnum"];
const FONTS = [
  { name: "figtree", weights: { min: 400, max: 700 } },
  { name: "geist-mono", weights: { min: 400, max: 600 } },
];

async function slices({ name, weights }) {
  const file = (script) =>
    readFileSync(
      resolve(client, `node_modules/@fontsource-variable/${name}/files/${name}-${script}-wght-normal.woff2`),
    );
  const options = {
    targetFormat: "woff2",
    variationAxes: { wght: weights },
    noHinting: true,
    keepFeatures: FEATURES,
  };
  const extended = { ...options, keepAllGlyphs: true };
  return {
    [`${name}-a.woff2`]: await subsetFont(file("latin"), COMMON, options),
    [`${name}-b.woff2`]: await subsetFont(file("latin"), LATIN, options),
    [`${name}-ext.woff2`]: await subsetFont(file("latin-ext"), undefined, extended),
  };
}

function license(name) {
  const text = readFileSync(resolve(client, `node_modules/@fontsource-variable/${name}/LICENSE`), "utf8");
  return `## ${name}, in slices (OFL-1.1)\n\n${text.trim()}\n`;
}

const files = { "public/licenses-fonts.md": Buffer.from(FONTS.map(({ name }) => license(name)).join("\n")) };
for (const font of FONTS) {
  for (const [name, bytes] of Object.entries(await slices(font))) files[`src/styles/fonts/${name}`] = bytes;
}
let differing = 0;
for (const [name, bytes] of Object.entries(files)) {
  const path = resolve(client, name);
  if (process.argv.includes("--check")) {
    if (Buffer.compare(readFileSync(path), bytes) === 0) continue;
    process.stderr.write(`${name} is not what npm run fonts writes\n`);
    differing += 1;
  } else {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
    process.stdout.write(`${name} ${bytes.length}\n`);
  }
}
process.exitCode = differing > 0 ? 1 : 0;
