"""Static files: the library's own, the author's, and the icon."""

from __future__ import annotations

from collections.abc import Iterable

import bottle

from greenio.server.pages.html import FILES, ROOT_KEY
from greenio.server.pages.icon import icon
from greenio.server.pages.static import Library, serve_author_file
from greenio.server.request_info import text
from greenio.server.routes.files import byte_range
from greenio.server.routes.response import HTTPError, send, send_response
from greenio.server.routes.route import Environ, Route, StartResponse

_ICON = f"/{FILES}icon.png"
_LIBRARY = f"/{FILES}"
_AUTHOR = "/static/"


class IconRoute(Route):
    """The icon of an installed page."""

    def matches(self, path: str) -> bool:
        """Return whether a request for ``path`` is its own."""
        return path == _ICON

    def call(self, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        """Send the icon."""
        headers = [("Content-Type", "image/png"), ("Cache-Control", "max-age=86400")]
        return send(environ, start_response, 200, headers, icon(192))


class LibraryRoute(Route):
    """The client's files.

    :param library: the files.
    """

    def __init__(self, library: Library) -> None:
        self._library = library

    def matches(self, path: str) -> bool:
        """Return whether a request for ``path`` is its own."""
        return path.startswith(_LIBRARY)

    def call(self, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        """Send a file."""
        file = self._library.get(
            text(environ["PATH_INFO"][len(_LIBRARY) :]),
            environ.get(ROOT_KEY, "") and environ[ROOT_KEY] + FILES,
        )
        if file is None:
            raise HTTPError(404)
        return send_response(environ, start_response, file.response(environ))


class StaticRoute(Route):
    """The author's files below ``static/``.

    :param folder: path of their directory; None: there are none.
    """

    def __init__(self, folder: str | None) -> None:
        self._folder = folder

    def matches(self, path: str) -> bool:
        """Return whether a request for ``path`` is its own."""
        return path.startswith(_AUTHOR)

    def call(self, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        """Send a file."""
        if self._folder is None:
            raise HTTPError(404)
        if byte_range(environ.get("HTTP_RANGE", ""), 0) is None:
            environ.pop(
                "HTTP_RANGE", None
            )  # another unit, malformed, or several: to be ignored (RFC 9110, 14.2)
        bottle.request.bind(environ)  # static_file() reads conditions and ranges from there
        name = text(environ["PATH_INFO"][len(_AUTHOR) :])
        return send_response(environ, start_response, serve_author_file(self._folder, name))
