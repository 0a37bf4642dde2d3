"""The script of the guide's pages, for ``config(js_code=)``.

The form of a demo stands in its frame, and it is no output: it comes after all outputs. The source of the demo and the end
of the page are outputs that come after the form, for the eye, for the Tab key and for screen readers.
"""

from __future__ import annotations

SCRIPT = """
(() => {
  const form = document.getElementById("input-container");
  const ids = ["guide-beside", "guide-code", "guide-foot"].map((name) => `pywebio-scope-${name}`);
  const moved = new Set();
  // The next page has its own ones.
  document.addEventListener("greenio:page", () => {
    for (const part of moved) part.remove();
    moved.clear();
  });
  new MutationObserver(() => {
    for (const id of ids) {
      const part = document.querySelector(`#pywebio-scope-ROOT > #${id}`);
      if (part === null) continue;
      part.classList.add("markdown-body");
      moved.add(part);
      ([...moved].at(-2) ?? form).after(part);
    }
  }).observe(document.getElementById("pywebio-scope-ROOT"), { childList: true });
})();
"""
