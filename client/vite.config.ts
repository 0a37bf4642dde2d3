import { readdirSync } from "node:fs";
import { basename, extname, resolve } from "node:path";
import type { Rolldown } from "vite";
import { defineConfig } from "vitest/config";
import { emojiNames } from "./dev/emoji_names.ts";
import { separateEntry } from "./dev/separate_entry.ts";
import { styleLicenses } from "./dev/style_licenses.ts";
import { greenioServer } from "./dev/vite_plugin.ts";

const root = import.meta.dirname;
const main = resolve(root, "src/main.ts");
const themes = resolve(root, "src/styles/themes");

/** Every style sheet in src/styles/themes is an entry of its own: the server picks one per page. */
function themeEntries(): Record<string, string> {
  const entries: Record<string, string> = {};
  let files: string[] = [];
  try {
    files = readdirSync(themes);
  } catch {
    // No themes beside the default one: nothing to add.
  }
  for (const file of files.toSorted()) {
    if (/\.(css|scss)$/.test(file)) {
      entries[`theme-${basename(file, extname(file))}`] = resolve(themes, file);
    }
  }
  return entries;
}

/** Return whether a dynamically imported module is or imports the module `id`. */
function isUsedLazily(id: string, build: Pick<Rolldown.ChunkingContext, "getModuleInfo">): boolean {
  const found = new Set([id]);
  for (const each of found) {
    const info = build.getModuleInfo(each);
    if (info === null) continue;
    if (info.dynamicImporters.length > 0) return true;
    for (const importer of info.importers) found.add(importer);
  }
  return false;
}

/**
 * Recognize style sheets by the whole address. Vite's helper looks at its path, but where an application has one address
 * only, the name of a file is in the query (src/base/one_url.ts).
 */
const styleSheetsInQueries = {
  name: "greenio-style-sheets-in-queries",
  transform(code: string, id: string): string | null {
    if (!id.includes("vite/preload-helper")) return null;
    const changed = code.replace("pathname.endsWith", "href.endsWith");
    if (changed === code) throw new Error("Vite's preload helper has changed: see vite.config.ts");
    return changed;
  },
};

/** Return whether the main entry imports the module `id` at once, by itself or by others. */
function isPartOfMain(id: string, build: Pick<Rolldown.ChunkingContext, "getModuleInfo">): boolean {
  const found = new Set([id]);
  for (const each of found) {
    if (each === main) return true;
    for (const importer of build.getModuleInfo(each)?.importers ?? []) found.add(importer);
  }
  return false;
}

export default defineConfig({
  root,
  // The page works under any path prefix: chunks and fonts are found relative to their importer.
  base: "./",
  plugins: [
    greenioServer(),
    styleSheetsInQueries,
    emojiNames(),
    separateEntry(root, "compat", "src/compat/main.ts"),
    separateEntry(root, "exported", "src/exported/main.ts", "iife"),
    styleLicenses(root, ["bootstrap", "bootswatch", "bootstrap-icons"]),
  ],
  build: {
    outDir: resolve(root, "../greenio/static"),
    emptyOutDir: true,
    // The oldest browsers that are supported; the README names them.
    target: ["chrome111", "edge111", "firefox115", "safari16.4"],
    // Read by greenio/server/pages/html.py: source name -> hashed file, its style sheets and imports.
    manifest: "manifest.json",
    license: { fileName: "licenses.md" },
    // Every page uses this slice of the font; a request for it would begin only when the style sheet has come.
    assetsInlineLimit: (file) => file.endsWith("figtree-a.woff2"),
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2000,
    rolldownOptions: {
      // The default look is an entry like every theme's, so that a page links exactly one of them.
      input: {
        main,
        page: resolve(root, "src/styles/page.scss"),
        // Loaded by pages of PyWebIO's apps only, like the entry "compat".
        "compat-style": resolve(root, "src/styles/compat.scss"),
        ...themeEntries(),
      },
      output: {
        entryFileNames: "[name]-[hash].js",
        chunkFileNames: "chunks/[name]-[hash].js",
        assetFileNames: "assets/[name]-[hash][extname]",
        // If lazy chunks imported the entry, each change of it would change their names too.
        codeSplitting: {
          groups: [
            {
              name: (id, build) => (isPartOfMain(id, build) && isUsedLazily(id, build) ? "shared" : null),
              debugName: "shared",
              tags: ["$initial"],
            },
          ],
        },
      },
    },
  },
  css: {
    preprocessorOptions: {
      scss: {
        // Bootstrap 5 is written for @import and the functions of its time.
        quietDeps: true,
        silenceDeprecations: ["import", "global-builtin", "color-functions", "if-function"],
        loadPaths: [resolve(root, "node_modules")],
      },
    },
  },
  test: {
    projects: [
      {
        test: {
          name: "core",
          environment: "node",
          include: ["test/{base,protocol,session,transport,tty}/**/*.test.ts"],
        },
      },
      {
        test: {
          name: "page",
          environment: "jsdom",
          include: ["test/**/*.test.ts"],
          exclude: ["test/{base,protocol,session,transport,tty}/**"],
        },
      },
    ],
  },
});
