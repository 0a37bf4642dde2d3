import { expect, test } from "vitest";
import { indexTerms, queryTerm, tokenize } from "../../../src/views/search/terms";

test("words are parted by all that is no letter, digit or underscore", () => {
  expect(tokenize("put_table(rows, header=2)")).toEqual(["put_table", "rows", "header", "2"]);
  expect(tokenize(" ?! ")).toEqual([]);
});

test("characters of Han are words by themselves", () => {
  expect(tokenize("上传csv文件")).toEqual(["上", "传", "csv", "文", "件"]);
});

test("a name is found as a whole and by its parts", () => {
  expect(indexTerms("put_tables")).toEqual(["put_table", "put", "table"]);
  expect(indexTerms("__init__")).toEqual(["__init__", "init"]);
  expect(indexTerms("_")).toEqual(["_"]);
});

test.each([
  ["Tables", "table"],
  ["queries", "query"],
  ["boxes", "box"],
  ["classes", "class"],
  ["progress", "progress"],
  ["status", "status"],
  ["this", "this"],
  ["gas", "gas"],
  ["The", ""],
])("the plural %s is %s", (word, term) => {
  expect(queryTerm(word)).toBe(term);
});
