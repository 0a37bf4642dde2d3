"""The content of each page of the guide, played by a visitor inside of this process."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Any

from greenio.guide.contents import (
    COOKBOOK,
    GALLERY,
    PAGES,
    SECTIONS,
    THE_BOOK,
    TRANSLATIONS,
    pages_by_path,
)
from greenio.guide.errors import ERRORS
from greenio.guide.export.addresses import file_of
from greenio.guide.reference.names import entries
from greenio.guide.site.source import name_of
from greenio.guide.site.translated import chapters_of, translated_app
from greenio.navigation.pages import pages
from greenio.testing import Visit
from greenio.testing.widgets import WidgetDict

log = logging.getLogger("greenio.guide")

#: Scopes that are demos: the result of an example, and the demo of a page.
EXAMPLE, DEMO = "example-", "demo"


@dataclass(frozen=True)
class Place:
    """A page of the guide.

    :param language: its tag; empty for English.
    :param path: on a server.
    """

    language: str
    path: str

    @property
    def file(self) -> str:
        """Return its file in an exported folder."""
        return file_of(self.language, self.path)

    @property
    def address(self) -> str:
        """Return its address on a server, below the guide."""
        return self.path.strip("/") + (f"?app={self.language}" if self.language else "")


@dataclass(frozen=True)
class Shown:
    """The content of a page.

    :param title: in the browser's tab.
    :param scopes: what each scope holds.
    :param has_form: whether the page waits for an answer.
    """

    title: str
    scopes: Mapping[str, list[WidgetDict]]
    has_form: bool


def places() -> Iterator[Place]:
    """Return all pages, in reading order."""
    names = [name_of(module) for module in chain(PAGES, *GALLERY.values(), *COOKBOOK.values())]
    lists = ["", "gallery", "cookbook", "reference"]
    for path in (*lists, *names, *ERRORS, *(f"reference/{address}" for address in entries())):
        yield Place("", f"/{path}")
    for tag, translation in TRANSLATIONS.items():
        yield Place(tag, "/")
        for chapter in chapters_of(translation):
            yield Place(tag, f"/{name_of(chapter)}")


def apps_to_show() -> dict[str, Callable[[], Any]]:
    """Return the apps whose pages are exported, by language. The English one has no sidebar: files have a list of their own."""
    translated = {tag: translated_app(each, SECTIONS, THE_BOOK) for tag, each in TRANSLATIONS.items()}
    return {"": pages(pages_by_path(), title="greenio guide"), **translated}


def shown_at(place: Place, apps: Mapping[str, Callable[[], Any]]) -> Shown:
    """Return what a page shows before its visitor does anything.

    :param apps: those of ``apps_to_show()``.
    """
    query = f"app={place.language}" if place.language else ""
    page = Visit(apps[place.language], path=place.path, query_string=query)
    try:
        page.settle()
        return Shown(page.title, dict(page.scopes), bool(page.forms))
    finally:
        try:
            page.close()
        except Exception as error:
            # A demo whose package is not installed, for one: the rest of the page is there.
            log.warning("The demo of %s has ended with an error: %s", place.path, error)
