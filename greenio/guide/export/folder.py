"""``export_guide()``: write the guide as files into a folder."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable, Iterator, Mapping
from html import escape
from pathlib import Path
from types import ModuleType
from typing import Any
from urllib.parse import quote

from greenio.guide.contents import SECTIONS, TRANSLATIONS
from greenio.guide.export import studio
from greenio.guide.export.addresses import between, file_of, with_relative_links
from greenio.guide.export.demos import FOLDER, Demo, demos_of, figure
from greenio.guide.export.layout import STYLE, Link, document, navigation_of
from greenio.guide.export.search import button, items_file, items_script
from greenio.guide.export.shown import Place, Shown, apps_to_show, places, shown_at
from greenio.guide.export.widgets import Renderer
from greenio.guide.site.source import name_of, title_of
from greenio.guide.site.style import STYLE as GUIDE_STYLE
from greenio.server.pages.static import STATIC_PATH

#: The names of all files that were written, in the folder, so that a later export knows which ones are its own.
_LIST = ".greenio-guide.json"
#: The client's chunks whose style sheets exported pages need, besides that of the page.
_STYLED = (
    *("src/code/highlighter.ts", "src/views/parts/parts.ts", "src/views/display/build.ts"),
    "src/views/search/site_search.ts",
)
#: The script of the search.
_SCRIPT = "src/exported/main.ts"
_STATIC = Path(STATIC_PATH)
_DESCRIPTION = "What plain blocking Python scripts can do on the web."


def export_guide(folder: Path, site: str = "", with_pictures: bool = True) -> str:
    """Write all pages into a folder.

    :param folder: a new or an empty one, or that of an earlier export, whose files are replaced.
    :param site: the address at which they will be, such as ``https://example.com/guide/``, for the sitemap and the
        pages' canonical addresses. Empty: there is no sitemap.
    :param with_pictures: whether to draw the demos, which needs Chromium and takes about a minute.
    :returns: what was written, and what was not and why.
    :raises ValueError: ``folder`` holds files of others, or ``site`` is no address.
    """
    if site and not site.startswith(("http://", "https://")):
        raise ValueError(f"--site: {site!r} is no address such as https://example.com/guide/")
    old = _earlier_files(folder)
    return _Export(folder, site if not site or site.endswith("/") else f"{site}/").write(with_pictures, old)


def _earlier_files(folder: Path) -> set[str]:
    marker = folder / _LIST
    if marker.is_file():
        return set(json.loads(marker.read_text("utf-8")))
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise ValueError(f"--export: {folder} is not empty. Give a new folder, or one of an earlier export.")
    return set()


class _Export:
    """One export.

    :param site: the address of the folder on the web, with a slash at its end; empty if it is not known.
    """

    def __init__(self, folder: Path, site: str) -> None:
        self._folder = folder
        self._site = site
        self._written: set[str] = set()

    def write(self, with_pictures: bool, old: set[str]) -> str:
        """Write all files, and remove those of an earlier export that are none any more."""
        apps = apps_to_show()
        pages = {place: shown_at(place, apps) for place in places()}
        demos = {place: demos_of(place, shown) for place, shown in pages.items()}
        why = studio.missing() if with_pictures else "it was not wanted"
        sizes = {} if why else studio.draw(demos.items(), self._folder / FOLDER)
        self._written.update(
            f"{FOLDER}/{name}.{scheme}.png" for name in sizes for scheme in ("light", "dark")
        )
        manifest = json.loads((_STATIC / "manifest.json").read_text("utf-8"))
        styles = self._write_styles(manifest)
        script = manifest[_SCRIPT]["file"]
        self._copy(script)
        files = {place.file for place in pages}
        for language in {place.language for place in pages}:
            self._put(items_file(language), items_script(language, files))
        for place, shown in pages.items():
            self._write_page(place, shown, demos[place], sizes, styles, script, files)
        if self._site:
            self._put("sitemap.xml", self._sitemap(files))
        for name in old - self._written:
            (self._folder / name).unlink(missing_ok=True)
        (self._folder / _LIST).write_text(json.dumps(sorted(self._written)), "utf-8")
        lines = [f"{len(files)} pages and {len(sizes)} pictures of demos are in {self._folder}"]
        lines += [f"Demos have no pictures: {why}"] if why else []
        lines += [] if self._site else ["There is no sitemap: --site https://example.com/guide/ makes one"]
        return "\n".join(lines)

    def _put(self, name: str, content: str) -> None:
        path = self._folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, "utf-8")
        self._written.add(name)

    def _copy(self, name: str) -> None:
        """Copy a file of the client."""
        target = self._folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(_STATIC / name, target)
        self._written.add(name)

    def _write_styles(self, manifest: Mapping[str, Any]) -> list[str]:
        """Copy the style sheets and the fonts that they name. Returns the files of the style sheets."""
        page = manifest["src/styles/page.scss"]
        sheets = [
            page["file"],
            *dict.fromkeys(sheet for chunk in _STYLED for sheet in _sheets(chunk, manifest)),
        ]
        for name in (*sheets, *page.get("assets", ())):
            self._copy(name)
        self._put("guide.css", GUIDE_STYLE + STYLE)
        return [*sheets, "guide.css"]

    def _write_page(
        self,
        place: Place,
        shown: Shown,
        demos: Iterable[Demo],
        sizes: Mapping[str, list[int]],
        styles: Iterable[str],
        script: str,
        files: set[str],
    ) -> None:
        file = place.file
        by_scope = {demo.scope: demo for demo in demos}
        plain = Renderer(shown.scopes)

        def replaced(scope: str) -> str | None:
            if scope == "guide-cap":
                return ""
            demo = by_scope.get(scope)
            if demo is None:
                return None
            outputs = plain.all(shown.scopes[scope]) if demo.is_written else ""
            return outputs + figure(demo, file, sizes)

        body = Renderer(shown.scopes, replaced).all(shown.scopes["ROOT"])
        html = document(
            shown.title or "greenio guide",
            place.language,
            with_relative_links(body, file, place.language, files),
            [between(file, style) for style in styles],
            between(file, script),
            button(place.language),
            _navigation(place),
            _DESCRIPTION,
            self._site + quote(file) if self._site else "",
        )
        self._put(file, html)

    def _sitemap(self, files: Iterable[str]) -> str:
        urls = "".join(
            f"<url><loc>{escape(self._site + quote(file))}</loc></url>\n" for file in sorted(files)
        )
        return (
            '<?xml version="1.0" encoding="UTF-8"?>\n'
            f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{urls}</urlset>\n'
        )


def _sheets(chunk: str, manifest: Mapping[str, Any]) -> Iterator[str]:
    """Return the style sheets of a chunk of the client and of those that it imports."""
    entry = manifest[chunk]
    yield from entry.get("css", ())
    for imported in entry.get("imports", ()):
        yield from _sheets(imported, manifest)


def _navigation(place: Place) -> str:
    if place.language:
        translation = TRANSLATIONS[place.language]
        chapters = [
            Link(file_of(place.language if name in translation.chapters else "", f"/{name}"), title)
            for name, title in translation.titles.items()
        ]
        top = [Link(file_of(place.language, "/"), translation.words.overview), Link("index.html", "English")]
        return navigation_of(translation.words.guide, top, {translation.words.book: chapters}, place.file)
    top = [
        Link("index.html", "Overview"),
        *(Link(f"{name}.html", name.capitalize()) for name in ("gallery", "cookbook", "reference")),
        *(Link(file_of(tag, "/"), each.name) for tag, each in TRANSLATIONS.items()),
    ]
    return navigation_of(
        "Guide", top, {section: _links(modules) for section, modules in SECTIONS.items()}, place.file
    )


def _links(modules: Iterable[ModuleType]) -> list[Link]:
    return [Link(file_of("", f"/{name_of(module)}"), title_of(module)) for module in modules]
