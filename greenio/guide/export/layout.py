"""The frame of an exported page: its head, the list of all pages, and the word on demos."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape

from greenio._version import __version__
from greenio.guide.export.addresses import between

#: What a page may load: the files beside it. Styles in attributes are those of outputs.
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
    "font-src 'self' data:; base-uri 'none'; form-action 'none'"
)
#: The style of exported pages, on top of that of the guide. The list of pages needs no script: it is a ``<details>``, which
#: is always open where the window is wide enough for it.
STYLE = """
body { margin: 0; }
.export { display: grid; grid-template-columns: 15.5rem minmax(0, 1fr); min-height: 100vh; }
.export-skip { position: absolute; inset-block-start: -6rem; padding: 0.5rem 1rem; background: var(--g-surface); z-index: 2; }
.export-skip:focus { inset-block-start: 0; }
.export-side { position: sticky; box-sizing: border-box; height: 100vh; overflow-y: auto; inset-block-start: 0; border-inline-end: 1px solid var(--g-line);
  background: var(--g-canvas, var(--bs-body-bg)); scrollbar-width: thin; }
.export-side > .g-search { position: sticky; z-index: 1; width: calc(100% - 1.5rem); inset-block-start: 1rem; margin: 1rem 0.75rem 0; }
.export-nav { font-size: 0.875rem; }
.export-nav nav { padding: 1rem 0.75rem; }
.export-nav summary { padding: 0.45rem 0.6rem; color: var(--g-text-2); cursor: pointer; font-size: 0.8125rem; font-weight: 560; }
.export-nav a { display: block; padding: 0.3rem 0.6rem; border-radius: 9px; color: var(--g-text-2); font-weight: 560; text-decoration: none; }
.export-nav a:hover { background: var(--g-hover); }
.export-nav a[aria-current] { background: var(--g-accent-subtle); color: var(--g-accent-text); }
.export-brand { font-size: 1.0625rem; }
/* The grid of a page on a server has a form in it. */
.export #content { display: block; min-height: 0; padding: 2rem 1.5rem; }
.export #content::before { content: none; }
.export #pywebio-scope-demo { padding: 0; }
.pywebio .container { max-width: 73rem; padding: 0; margin-inline: 0; }
.export-demo { margin: 0 0 1rem; }
.export-demo img { max-width: 100%; height: auto; border: 1px solid var(--g-line); border-radius: var(--g-r3); }
.export-demo figcaption, .export-foot { color: var(--g-text-2); font-size: 0.8125rem; }
.export-foot { margin-block-start: 2rem; }
.guide-cells, .g-columns { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr)); }
.guide-cells > :only-child { grid-column: 1 / -1; }
.markdown-body pre > code { white-space: pre-wrap; overflow-wrap: anywhere; }
[id^="pywebio-scope-example-"]:has(> .export-demo) { padding: 0; border: 0; background: none; }
.markdown-body table { display: block; max-width: 100%; overflow-x: auto; }
.markdown-body table:not(:has(> thead)) > tbody { display: table; width: 100%; }
@media (width >= 768px) {
  @supports selector(::details-content) {
    .export-nav > summary { display: none; }
    .export-nav::details-content { content-visibility: visible; block-size: auto; }
  }
}
@media (width < 768px) {
  .export { display: block; }
  .export-nav > summary { padding: 0.9rem 1rem; color: var(--g-text); font-size: 1rem; }
  .export-side { position: relative; height: auto; border-inline-end: 0; border-block-end: 1px solid var(--g-line); }
  .export-side > .g-search { position: absolute; width: auto; inset-block-start: 0.3rem; inset-inline-end: 0.75rem; margin: 0; }
  .export-nav a { padding-block: 0.7rem; }
  .export #content { padding: 1rem; }
}
@media print { .export-side { display: none; } }
"""


@dataclass(frozen=True)
class Link:
    """A link in the list of all pages."""

    file: str
    title: str


def note(command: str = "greenio guide") -> str:
    """Return the word on a demo that does not run in a file, in HTML."""
    return f"Run <code>{escape(command)}</code> to try it."


def document(
    title: str,
    language: str,
    body: str,
    styles: Sequence[str],
    script: str,
    search: str,
    navigation: str,
    description: str = "",
    canonical: str = "",
) -> str:
    """Return a whole page.

    :param styles: addresses of style sheets.
    :param script: address of the script of the search.
    :param search: the button of the search, in HTML.
    :param navigation: the list of all pages, in HTML.
    :param canonical: the page's own address on the web; empty if it is not known.
    """
    sheets = "".join(f'<link rel="stylesheet" href="{escape(each)}">\n' for each in styles)
    home = f'<link rel="canonical" href="{escape(canonical)}">\n' if canonical else ""
    return (
        f'<!doctype html>\n<html lang="{language or "en"}" data-bs-theme="auto">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<title>{escape(title)}</title>\n<meta name="description" content="{escape(description)}">\n'
        # Without it, browsers ask the host for an icon that it does not have.
        f'<link rel="icon" href="data:,">\n{home}{sheets}<script src="{escape(script)}" defer></script>\n</head>\n'
        '<body class="webio-theme-auto">\n<a class="export-skip" href="#content">Skip to the content</a>\n'
        f'<div class="export">\n<div class="export-side">{search}\n'
        f'<details class="export-nav"><summary>greenio guide</summary>{navigation}</details></div>\n'
        '<main class="pywebio" id="content"><div class="container"><div class="markdown-body">\n'
        f'{body}\n<p class="export-foot">greenio {escape(__version__)}. These pages are files: demos do not run in them. '
        f"{note()}</p>\n</div></div></main>\n</div>\n</body>\n</html>\n"
    )


def navigation_of(
    label: str, top: Sequence[Link], sections: Mapping[str, Sequence[Link]], current: str
) -> str:
    """Return the list of all pages, with addresses below the guide's folder.

    :param label: name of the list.
    :param top: links before the sections.
    :param current: the file of the page.
    """
    parts = [_item(link, current) for link in top]
    for section, links in sections.items():
        opened = " open" if any(link.file == current for link in links) else ""
        items = "".join(_item(link, current) for link in links)
        parts.append(f"<details{opened}><summary>{escape(section)}</summary>{items}</details>")
    return f'<nav aria-label="{escape(label)}">{"".join(parts)}</nav>'


def _item(link: Link, current: str) -> str:
    mark = ' aria-current="page"' if link.file == current else ""
    return f'<a href="{escape(between(current, link.file))}"{mark}>{escape(link.title)}</a>'
