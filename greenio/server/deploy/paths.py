"""From the path of a URL to a file of the directory. Nothing outside of the directory can be named, nor reached through
a symbolic link.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from enum import Enum

from greenio.server.access.folder import is_inside
from greenio.server.pages.html import FILES

#: Paths of the library's files that other libraries' pages use.
_LIBRARY = ("/_greenio_static/", "/_pywebio_static/")
_MANIFEST = "/manifest.webmanifest"
_FORBIDDEN = frozenset(filter(None, ("\0", "\\", os.sep, os.altsep)))


class Kind(Enum):
    """The kinds of things that a path leads to."""

    APP = "app"
    """A file with an app."""
    FOLDER = "folder"
    """A directory without ``index.py``."""
    ADD_SLASH = "add slash"
    """A directory whose URL lacks the slash at its end."""
    LIBRARY = "library"
    """A file of the library, or the author's static file."""


@dataclass(frozen=True)
class Target:
    """The target of a request.

    :param kind: what it is.
    :param file: path of the file or directory on disk.
    :param script: the part of the URL's path that names the app.
    :param rest: the rest of the path, for the app's own routes.
    """

    kind: Kind
    file: str = ""
    script: str = ""
    rest: str = ""


class NotFound(Exception):
    """The path leads to nothing, or to something hidden.

    :param status: 403 or 404.
    """

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


def find_target(base: str, path: str) -> Target:
    """Return the target of the URL path ``path``, decoded, in the directory ``base``.

    :raises NotFound: there is none, or a symbolic link leads out of ``base``.

    Example: ``find_target("/srv/apps", "/tools/bmi").file == "/srv/apps/tools/bmi.py"``
    """
    target = _find(base, path)
    if target.file and not is_inside(target.file, base):
        raise NotFound(403)
    return target


def _find(base: str, path: str) -> Target:
    for prefix in _LIBRARY:
        if path.startswith(prefix):
            return Target(Kind.LIBRARY, rest=f"/{FILES}{path[len(prefix) :]}")
    if path.startswith((f"/{FILES}", "/static/")) or path in ("/healthz", "/readyz"):
        return Target(Kind.LIBRARY, rest=path)
    script, found, rest = path.partition(f"/{FILES}")
    if found:
        return Target(Kind.APP, _app_file(base, script), script, f"/{FILES}{rest}")
    if path.endswith(_MANIFEST):
        script = path[: -len(_MANIFEST)]
        return Target(Kind.APP, _app_file(base, script), script, _MANIFEST)
    if path.endswith("/"):
        return _with_slash(base, path)
    file = _on_disk(base, path)
    if os.path.isfile(f"{file}.py"):
        return Target(Kind.APP, f"{file}.py", path)
    if os.path.isdir(file):
        return Target(Kind.ADD_SLASH, file, path)
    return _below_app(base, path)


def _with_slash(base: str, path: str) -> Target:
    folder = _on_disk(base, path[:-1])
    if os.path.isdir(folder):
        index = os.path.join(folder, "index.py")
        if os.path.isfile(index):
            # Its endpoints are those of /folder/index, because /folder may be an app, too.
            return Target(Kind.APP, index, f"{path}index")
        return Target(Kind.FOLDER, folder, path)
    if os.path.isfile(f"{folder}.py"):
        return Target(Kind.APP, f"{folder}.py", path[:-1], "/")
    return _below_app(base, path)


def _below_app(base: str, path: str) -> Target:
    """Return the target of a path that leads on from a file: the app there may have pages."""
    script = path.rstrip("/")
    while script := script.rpartition("/")[0]:
        file = f"{_on_disk(base, script)}.py"
        if os.path.isfile(file):
            return Target(Kind.APP, file, script, path[len(script) :])
    raise NotFound(404)


def _app_file(base: str, path: str) -> str:
    file = f"{_on_disk(base, path)}.py"
    if not path or not os.path.isfile(file):
        raise NotFound(404)
    return file


def _on_disk(base: str, path: str) -> str:
    """Return the path on disk of ``/a/b`` below ``base``; ``""`` is ``base`` itself."""
    parts = path.split("/")[1:]
    if any(part.startswith((".", "_")) for part in parts):
        raise NotFound(403)
    if any(not part or _FORBIDDEN & set(part) for part in parts):
        raise NotFound(404)
    return os.path.join(base, *parts)
