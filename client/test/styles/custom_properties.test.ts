import { resolve } from "node:path";
import { compile } from "sass";
import { expect, test } from "vitest";

const root = resolve(import.meta.dirname, "../..");

/** Properties without which Bootstrap's rules do what they should: nothing. */
const UNSET = ["--bs-body-text-align", "--bs-link-hover-color-rgb"];

// Bootstrap's rules read many custom properties, of which the default look defines only some: where one is missing, a
// rule silently does nothing.
test("every custom property that the page's style sheet reads is defined", () => {
  const { css } = compile(resolve(root, "src/styles/page.scss"), {
    loadPaths: [resolve(root, "node_modules")],
    quietDeps: true,
    silenceDeprecations: ["import", "global-builtin", "color-functions", "if-function"],
  });
  const defined = new Set([...css.matchAll(/(--[\w-]+)\s*:/g)].map(([, property]) => property));
  const read = new Set([...css.matchAll(/var\((--[\w-]+)\)/g)].map(([, property = ""]) => property));
  expect([...read].filter((property) => !defined.has(property) && !UNSET.includes(property))).toEqual([]);
}, 60_000);
