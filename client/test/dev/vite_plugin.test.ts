import { expect, test } from "vitest";
import { linkSources } from "../../dev/vite_plugin";

test("a page loads the client and its style from the sources", () => {
  const page = linkSources(`<link rel="stylesheet" href="tool/_greenio/assets/page-B4_x-1.css">
<link rel="modulepreload" href="tool/_greenio/chunks/codec-C2.js">
<script type="module" src="tool/_greenio/main-BV-ki1.js" onerror="failed()"></script>
<script defer src="own.js"></script>`);
  expect(page).toBe(`<link rel="stylesheet" href="/src/styles/page.scss">
<script type="module" src="/@vite/client"></script>
<script type="module" src="/src/main.ts" onerror="failed()"></script>
<script defer src="own.js"></script>`);
});

test("a theme has a source of its own; the style sheets of apps stay", () => {
  const links = `<link rel="stylesheet" href="_greenio/assets/theme-minty-B1.css">
<link rel="stylesheet" href="static/page.css">`;
  expect(linkSources(links)).toBe(`<link rel="stylesheet" href="/src/styles/themes/minty.scss">
<link rel="stylesheet" href="static/page.css">`);
});
