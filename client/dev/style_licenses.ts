/**
 * The licence texts of what is compiled into style sheets: the build lists the packages of scripts by itself, but does
 * not see which packages a style sheet imports.
 */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Plugin } from "vite";

const FILE = "licenses.md";

interface Package {
  version: string;
  license: string;
}

/** Return the section of a package in the list of licences. */
function section(folder: string, name: string): string {
  const about = JSON.parse(readFileSync(resolve(folder, "package.json"), "utf8")) as Package;
  const text = readFileSync(resolve(folder, "LICENSE"), "utf8").trim();
  return `\n## ${name} - ${about.version} (${about.license})\n\n${text}\n`;
}

/** Append the licences of the packages named to the list that the build writes. */
export function styleLicenses(root: string, names: readonly string[]): Plugin {
  return {
    name: "greenio:style-licenses",
    apply: "build",
    enforce: "post",
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        const list = bundle[FILE];
        if (list?.type !== "asset") this.error(`the build made no ${FILE}`);
        const sections = names.map((name) => section(resolve(root, "node_modules", name), name));
        list.source = `${String(list.source).trimEnd()}\n${sections.join("")}`;
      },
    },
  };
}
