import { expect, test } from "vitest";
import { SearchIndex, type Item } from "../../../src/views/search/search_index";

const ITEMS: Item[] = [
  ["put_table", "./reference/put_table", "Show a table.", "Reference", ""],
  ["Tables", "./tables", "Rows and columns, also with buttons.", "Show", "put_table"],
  ["Files of the visitor", "./uploads", "Uploads of any size.", "Ask", "file_upload"],
  ["Behind a proxy", "./proxy", "What nginx needs.", "Deploy", ""],
  ["Orders & more", "./orders", "", "", ""],
];
const index = new SearchIndex(ITEMS);

test.each([
  ["put_table", "./reference/put_table"],
  ["put table", "./reference/put_table"],
  ["put_tabel", "./reference/put_table"],
  ["tables", "./tables"],
  ["upload", "./uploads"],
  ["uplaod", "./uploads"],
  ["deploy nginx", "./proxy"],
  ["column button", "./tables"],
  ["ord", "./orders"],
  ["nginx zebra", "./proxy"],
])("%s finds %s first", (query, url) => {
  expect(index.find(query)[0]?.[1]).toBe(url);
});

test("what is nowhere is not found", () => {
  expect(index.find("zebra")).toEqual([]);
  expect(index.find("?")).toEqual([]);
});
