import { readdirSync } from "node:fs";
import { basename, extname, resolve } from "node:path";
import type { Rolldown } from "vite";
import { defineConfig } from "vitest/config";
import { greenioServer } from "./dev/vite_plugin.ts";

const root = import.meta.dirname;
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

export default defineConfig({
  root,
  // The page works under any path prefix: chunks and fonts are found relative to their importer.
  base: "./",
  plugins: [greenioServer()],
  build: {
    outDir: resolve(root, "../greenio/static"),
    emptyOutDir: true,
    // Read by greenio/server/pages/html.py: source name -> hashed file, its style sheets and imports.
    manifest: "manifest.json",
    license: { fileName: "licenses.md" },
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2000,
    rolldownOptions: {
      // The default look is an entry like every theme's, so that a page links exactly one of them.
      input: {
        main: resolve(root, "src/main.ts"),
        page: resolve(root, "src/styles/page.scss"),
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
              name: (id, build) => (isUsedLazily(id, build) ? "shared" : null),
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
          include: ["test/{base,protocol,session,transport}/**/*.test.ts"],
        },
      },
      {
        test: {
          name: "page",
          environment: "jsdom",
          include: ["test/**/*.test.ts"],
          exclude: ["test/{base,protocol,session,transport}/**"],
        },
      },
    ],
  },
});
