"""Checks a folder of pages: every link leads to a file that is there, and to a place that is in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit


class _Page(HTMLParser):
    """The addresses and the ids that stand in a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.addresses: list[str] = []
        self.ids: set[str] = set()
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name == "id" and value:
                self.ids.add(value)
            elif name in ("href", "src", "srcset") and value and not (tag == "link" and "://" in value):
                self.addresses.append(value)


def broken_links(folder: Path) -> list[str]:
    """Return a line for each link of the pages below ``folder`` that leads nowhere, or out of it."""

    @cache
    def read(path: Path) -> _Page:
        return _Page(path.read_text("utf-8"))

    return sorted(line for page in folder.rglob("*.html") for line in _broken(page, folder, read))


def _broken(page: Path, folder: Path, read: Callable[[Path], _Page]) -> Iterator[str]:
    for address in read(page).addresses:
        parts = urlsplit(address)
        if parts.scheme:
            continue
        target = (page.parent / unquote(parts.path)).resolve() if parts.path else page.resolve()
        where = f"{page.relative_to(folder)}: {address}"
        if address.startswith("/") or not target.is_relative_to(folder.resolve()):
            yield f"{where} leads out of the folder"
        elif not target.is_file():
            yield f"{where} is no file"
        elif parts.fragment and unquote(parts.fragment) not in read(target).ids:
            yield f"{where} has no such place"
