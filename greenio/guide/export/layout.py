"""The frame of an exported page: its head, the list of all pages, and the word on demos."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape

from greenio._version import __version__
from greenio.guide.export.addresses import between

#: The style of exported pages, on top of that of the guide. There is no script: the list of pages is a ``<details>``,
#: which is always open where the window is wide enough for it.
STYLE = """
body { margin: 0; }
.export { display: grid; grid-template-columns: 15.5rem minmax(0, 1fr); min-height: 100vh; }
.export-skip { position: absolute; inset-block-start: -6rem; padding: 0.5rem 1rem; background: var(--g-surface); z-index: 2; }
.export-skip:focus { inset-block-start: 0; }
.export-nav { border-inline-end: 1px solid var(--g-line); background: var(--g-canvas, var(--bs-body-bg)); font-size: 0.875rem; }
.export-nav nav { position: sticky; inset-block-start: 0; max-height: 100vh; overflow-y: auto; padding: 1rem 0.75rem; }
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
@media (width >= 768px) {
  @supports selector(::details-content) {
    .export-nav > summary { display: none; }
    .export-nav::details-content { content-visibility: visible; block-size: auto; }
  }
}
@media (width < 768px) {
  .export { display: block; }
  .export-nav > summary { padding: 0.9rem 1rem; color: var(--g-text); font-size: 1rem; }
  .export-nav { border-inline-end: 0; border-block-end: 1px solid var(--g-line); }
  .export-nav nav { position: static; max-height: none; }
  .export-nav a { padding-block: 0.7rem; }
  .export #content { padding: 1rem; }
}
@media print { .export-nav { display: none; } }
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
    navigation: str,
    description: str = "",
    canonical: str = "",
) -> str:
    """Return a whole page.

    :param styles: addresses of style sheets.
    :param navigation: the list of all pages, in HTML.
    :param canonical: the page's own address on the web; empty if it is not known.
    """
    sheets = "".join(f'<link rel="stylesheet" href="{escape(each)}">\n' for each in styles)
    home = f'<link rel="canonical" href="{escape(canonical)}">\n' if canonical else ""
    return (
        f'<!doctype html>\n<html lang="{language or "en"}" data-bs-theme="auto">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<title>{escape(title)}</title>\n<meta name="description" content="{escape(description)}">\n'
        # Without it, browsers ask the host for an icon that it does not have.
        f'<link rel="icon" href="data:,">\n{home}{sheets}</head>\n'
        '<body class="webio-theme-auto">\n<a class="export-skip" href="#content">Skip to the content</a>\n'
        f'<div class="export">\n<details class="export-nav"><summary>greenio guide</summary>{navigation}</details>\n'
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
