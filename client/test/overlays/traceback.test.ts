import { expect, test } from "vitest";
import { editorAddress, linkedTraceback } from "../../src/overlays/traceback";

const TRACE = 'Traceback:\n  File "/a b#/ä", line 7, in app\n    x()\n  File "<string>", line 1, in x\n';

test("lines of files open the editor, everything else stays text", () => {
  const shown = linkedTraceback({ traceback: TRACE, editor: "vscode://file/{path}:{line}", details: "" });
  expect(shown.textContent).toBe(TRACE);
  const links = [...shown.querySelectorAll("a")].map((link) => [link.textContent, link.getAttribute("href")]);
  expect(links).toEqual([['File "/a b#/ä", line 7', "vscode://file//a%20b%23/%C3%A4:7"]]);
});

test("without an editor there are no links, and hostile text is text", () => {
  const text = '<img src=x onerror=alert(1)> File "/a.py", line 1';
  const shown = linkedTraceback({ traceback: text, editor: "", details: "" });
  expect(shown.textContent).toBe(text);
  expect(shown.querySelector("a, img")).toBeNull();
});

test("an editor's address runs nothing in the page", () => {
  expect(editorAddress("javascript:alert('{path}')", "/a.py", "1")).toBeNull();
  expect(editorAddress("x://open?file={path}&line={line}", "C:\\a\\b.py", "3")).toBe(
    "x://open?file=C:/a/b.py&line=3",
  );
});

test("the address of the local variables is linked", () => {
  const shown = linkedTraceback({ traceback: "x", editor: "", details: "_greenio/traceback/abc" });
  expect(shown.querySelector("a")?.getAttribute("href")).toBe("_greenio/traceback/abc");
});
