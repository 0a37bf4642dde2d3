import { afterEach, beforeEach, expect, test, vi } from "vitest";

const ROOT = "https://example.com/docs/";
const ITEMS = [
  ["Uploads", "uploads.html", "Files of the visitor.", "Ask and show", ""],
  ["put_table", "reference/put_table.html#top", "Show a table.", "greenio.output", ""],
];

beforeEach(() => {
  vi.resetModules();
  // jsdom has no dialogs that open.
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
});

afterEach(() => {
  vi.restoreAllMocks();
  document.head.replaceChildren();
  document.body.replaceChildren();
  document.documentElement.lang = "en";
});

/** Run the script of a page, and return its button. */
async function run(): Promise<HTMLElement> {
  document.body.innerHTML =
    '<button class="g-search" hidden data-items="zh/search_items.js"><span class="g-label">Search</span></button>';
  const own = document.createElement("script");
  own.src = `${ROOT}exported-1.js`;
  vi.spyOn(document, "currentScript", "get").mockReturnValue(own);
  await import("../../src/exported/main");
  return document.querySelector<HTMLElement>(".g-search") as HTMLElement;
}

function items(): HTMLScriptElement {
  return document.head.querySelector("script") as HTMLScriptElement;
}

async function type(query: string): Promise<void> {
  const field = document.querySelector("input") as HTMLInputElement;
  field.value = query;
  await vi.waitFor(() => {
    field.dispatchEvent(new Event("input"));
    expect(document.querySelectorAll("[role=option], p:not(:empty)").length).toBeGreaterThan(0);
  });
}

test("the script shows the button, and loads the items when the search is opened", async () => {
  const button = await run();
  expect(button.hidden).toBe(false);
  expect(items()).toBeNull();
  button.click();
  expect(items().src).toBe(`${ROOT}zh/search_items.js`);
  button.click();
  expect(document.querySelectorAll("dialog")).toHaveLength(1);
  expect(document.head.querySelectorAll("script")).toHaveLength(1);
});

test("what is found leads below the folder of all pages", async () => {
  (await run()).click();
  vi.stubGlobal("greenioSearchItems", ITEMS);
  items().dispatchEvent(new Event("load"));
  await type("uplaod");
  expect(document.querySelector("[role=option]")?.getAttribute("href")).toBe(`${ROOT}uploads.html`);
  await type("put_table");
  expect(document.querySelector("[role=option]")?.getAttribute("href")).toBe(
    `${ROOT}reference/put_table.html#top`,
  );
});

test("the words around it are those of the page's language", async () => {
  document.documentElement.lang = "zh";
  (await run()).click();
  vi.stubGlobal("greenioSearchItems", ITEMS);
  items().dispatchEvent(new Event("load"));
  await type("zzzzz");
  expect(document.querySelector("[role=status]")?.textContent).toBe(
    "未找到“zzzzz”。请少输入几个字，或换一个词。",
  );
  expect(document.querySelectorAll("[role=option]")).toHaveLength(0);
});

test("a search in vain offers what its items offer, and quotes what was typed as it is", async () => {
  (await run()).click();
  const reference = ["Reference", "reference.html", "Every name.", "", "", "Look through all names"];
  vi.stubGlobal("greenioSearchItems", [...ITEMS, reference]);
  items().dispatchEvent(new Event("load"));
  await type("zz$&zz");
  expect(document.querySelector("[role=status]")?.textContent).toBe(
    "Nothing found for “zz$&zz”. Try fewer letters or another word.",
  );
  const options = [...document.querySelectorAll("[role=option]")];
  expect(options.map((each) => [each.textContent, each.getAttribute("href")])).toEqual([
    ["Look through all names", `${ROOT}reference.html`],
  ]);
  await type("uploads");
  expect(document.querySelector("[role=status]")?.textContent).toBe("");
});

test("items that cannot be loaded are told of", async () => {
  (await run()).click();
  items().dispatchEvent(new Event("error"));
  await vi.waitFor(() =>
    expect(document.querySelector("[role=status]")?.textContent).toBe("Cannot reach the server"),
  );
});
