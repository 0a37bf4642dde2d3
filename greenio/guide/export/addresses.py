"""Addresses of the guide on a server, and those of its files: relative ones, which hold under any path."""

from __future__ import annotations

import re
from collections.abc import Container
from html import escape, unescape
from posixpath import dirname, relpath
from urllib.parse import parse_qs, unquote, urlsplit

_LINK = re.compile(r'<a\b([^>]*?)\shref="([^"]*)"([^>]*)>(.*?)</a>', re.DOTALL)


def file_of(language: str, path: str) -> str:
    """Return the file of a page.

    :param language: its tag; empty for English.
    :param path: the page's path on a server, such as ``/reference/put_table``.
    """
    folder = f"{language}/" if language else ""
    name = path.strip("/") or "index"
    # Some file systems take output.html and Output.html for one file.
    return f"{folder}{name}{'_' if name != name.lower() else ''}.html"


def target_of(address: str, language: str) -> tuple[str, str] | None:
    """Return the file to which a link of the guide leads, and the fragment; None if it leads out of the guide."""
    parts = urlsplit(address)
    if parts.scheme or parts.netloc or address.startswith(("/", "_greenio/", "#")):
        return None
    app = parse_qs(parts.query).get("app", [language])[-1]
    path = unquote(parts.path).removeprefix(".").strip("/")
    return file_of("" if app == "index" else app, path), parts.fragment


def with_relative_links(html: str, file: str, language: str, files: Container[str]) -> str:
    """Return HTML whose links lead to files. Those to what is not exported, such as apps of demos, become text.

    :param file: in which the HTML will stand.
    :param language: of the page; empty for English.
    :param files: all that are exported.
    """

    def link(found: re.Match[str]) -> str:
        before, address, after, text = found.groups()
        address = unescape(address)
        if address.startswith("#") or re.match(r"[a-z]+:", address):
            return found[0]
        target = target_of(address, language)
        if target is None or target[0] not in files:
            return f"<span>{text}</span>"
        name, fragment = target
        written = between(file, name) + (f"#{fragment}" if fragment else "")
        return f'<a{before} href="{escape(written)}"{after}>{text}</a>'

    return _LINK.sub(link, html)


def between(file: str, target: str) -> str:
    """Return the way from one file to another."""
    return relpath(target, dirname(file) or ".")
