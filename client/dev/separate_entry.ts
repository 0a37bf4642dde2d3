/**
 * An entry with a build of its own: it shares no chunk with the others, so pages that do not load it load the very bytes
 * that they would load without it. What it has in common with the others is in both.
 */
import { resolve } from "node:path";
import { build, type Plugin, type Rolldown } from "vite";

const MANIFEST = "manifest.json";
const LICENSES = "licenses.md";

/** Return the text of an asset of a build. */
function textOf(output: Rolldown.OutputAsset | Rolldown.OutputChunk | undefined, name: string): string {
  if (output?.type !== "asset") throw new Error(`the build made no ${name}`);
  return String(output.source);
}

/** Return `list` and the sections of `other` for packages that it lacks. */
export function mergeLicenses(list: string, other: string): string {
  const titles = new Set(list.match(/^## .*$/gm));
  const missing = other.split(/\n(?=## )/).filter((section) => {
    const [title = ""] = section.split("\n", 1);
    return title.startsWith("## ") && !titles.has(title);
  });
  return [list.trimEnd(), ...missing.map((section) => section.trimEnd())].join("\n\n") + "\n";
}

/**
 * Build `source`, a path below `root`, into a file `NAME-HASH.js` and add it to the manifest and the licences.
 *
 * @param format - `iife` for a classic script, which pages that were opened from a disk may load. Its style sheets are left
 *   out: they are those of the main build.
 */
export function separateEntry(
  root: string,
  name: string,
  source: string,
  format: "es" | "iife" = "es",
): Plugin {
  let target: string | string[] | false = false;
  return {
    name: `greenio:entry-${name}`,
    apply: "build",
    enforce: "post",
    configResolved(config) {
      ({ target } = config.build);
    },
    generateBundle: {
      order: "post",
      async handler(_options, bundle) {
        const made = (await build({
          configFile: false,
          logLevel: "warn",
          root,
          base: "./",
          build: {
            write: false,
            target,
            manifest: MANIFEST,
            license: { fileName: LICENSES },
            // Otherwise Vite writes the style sheets of a classic script into the script.
            cssCodeSplit: format === "es",
            modulePreload: { polyfill: false },
            chunkSizeWarningLimit: 2000,
            rolldownOptions: {
              input: { [name]: resolve(root, source) },
              output: {
                format,
                entryFileNames: "[name]-[hash].js",
                codeSplitting: false,
              },
            },
          },
        })) as Rolldown.RolldownOutput;
        const outputs = new Map<string, Rolldown.OutputAsset | Rolldown.OutputChunk>();
        for (const output of made.output) outputs.set(output.fileName, output);
        const [entry] = made.output;
        this.emitFile({ type: "asset", fileName: entry.fileName, source: entry.code });
        const manifest = bundle[MANIFEST];
        const licenses = bundle[LICENSES];
        if (manifest?.type !== "asset" || licenses?.type !== "asset") {
          this.error(`the build made no ${MANIFEST} or no ${LICENSES}`);
        }
        const own = JSON.parse(textOf(outputs.get(MANIFEST), MANIFEST)) as Record<string, unknown>;
        const chunks = {
          ...(JSON.parse(textOf(manifest, MANIFEST)) as Record<string, unknown>),
          [source]: own[source],
        };
        const sorted = Object.entries(chunks).toSorted(([one], [other]) => (one < other ? -1 : 1));
        manifest.source = JSON.stringify(Object.fromEntries(sorted), null, 2);
        licenses.source = mergeLicenses(textOf(licenses, LICENSES), textOf(outputs.get(LICENSES), LICENSES));
      },
    },
  };
}
