"""The page that shows what is in a directory."""

from __future__ import annotations

import os
from html import escape
from urllib.parse import quote

from greenio.server.access.folder import is_inside
from greenio.server.deploy.source import about_app
from greenio.server.pages.icon import icon_url

_STYLE = (
    "body{font:1rem/1.6 system-ui,sans-serif;max-width:50rem;margin:3rem auto;padding:0 1.5rem;"
    "color-scheme:light dark}h1{font-size:1.5rem}ul{padding:0;list-style:none}"
    "small{color:GrayText;margin-inline-start:1em}"
)


def listing(base: str, folder: str, path: str) -> str:
    """Return the page for a directory.

    :param base: the directory that is served; links that lead out of it are left out.
    :param folder: path of the directory to list, on disk.
    :param path: its path in the URL, with a slash at the end.
    """
    folders, apps = [], []
    for entry in sorted(os.scandir(folder), key=_order):
        if entry.name.startswith((".", "_")) or not _is_text(entry.name):
            continue
        if entry.is_symlink() and not is_inside(entry.path, base):
            continue
        if entry.is_dir():
            folders.append(f'<li><a href="{_link(entry.name)}/">{escape(entry.name)}/</a></li>')
        elif entry.name.endswith(".py"):
            about = about_app(entry.path)
            if about is not None:
                name = entry.name[: -len(".py")]
                text = f"<small>{escape(about)}</small>" if about else ""
                apps.append(f'<li><a href="{_link(name)}">{escape(name)}</a>{text}</li>')
    up = ['<li><a href="../">../</a></li>'] if path != "/" else []
    return _page(f"Index of {path}", f"<ul>{''.join([*up, *folders, *apps])}</ul>")


def failure_page(trace: str) -> str:
    """Return the page of an app whose file cannot be imported, with the traceback for its author."""
    return _page("This app could not be imported", f"<pre>{escape(trace)}</pre>")


def _order(entry: os.DirEntry[str]) -> tuple[str, str]:
    return entry.name.removesuffix(".py").casefold(), entry.name


def _is_text(name: str) -> bool:
    """Return whether a URL can hold the name: paths of URLs are UTF-8, names of files need not be."""
    try:
        name.encode()
    except UnicodeEncodeError:
        return False
    return True


def _link(name: str) -> str:
    # "./" keeps a name with a colon from being read as a scheme (RFC 3986, 4.2).
    return escape(f"./{quote(name)}")


def _page(title: str, body: str) -> str:
    return (
        '<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<title>{escape(title)}</title>\n<link rel="icon" href="{icon_url(32)}">\n<style>{_STYLE}</style>\n'
        f"<h1>{escape(title)}</h1>\n{body}\n</html>\n"
    )
