"""The request with which a page asks for a cookie that its session sets.

POST /_greenio/cookies/TOKEN    from a page of the same origin: sets the cookie of that token, once

A page of another site could otherwise give its visitor the cookie of somebody else's session, a login for example.
"""

from __future__ import annotations

from collections.abc import Iterable

from greenio.runtime.visitor.cookies import PREFIX, SITE_KEY, PendingCookies
from greenio.server.access.origin import is_same_origin
from greenio.server.cluster.routing import Strays
from greenio.server.routes.response import HTTPError, send
from greenio.server.routes.route import Environ, Route, StartResponse

_PATH = f"/{PREFIX}"


class CookieRoute(Route):
    """Sets cookies by token.

    :param cookies: those that wait for their page.
    :param strays: notices tokens of other processes.
    """

    methods = ("POST",)

    def __init__(self, cookies: PendingCookies, strays: Strays) -> None:
        self._cookies = cookies
        self._strays = strays

    def matches(self, path: str) -> bool:
        """Return whether a request for ``path`` is its own."""
        return path.startswith(_PATH)

    def call(self, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        """Set the cookie."""
        if not is_same_origin(environ.get("HTTP_ORIGIN", ""), environ.get("HTTP_HOST", "")):
            raise HTTPError(403)
        token = environ["PATH_INFO"][len(_PATH) :]
        cookie = self._cookies.take(token)
        if cookie is None:
            self._strays.note(token)
            raise HTTPError(404)
        header = cookie.header(environ.get(SITE_KEY, ""), environ.get("wsgi.url_scheme") == "https")
        return send(environ, start_response, 200, [header, ("Cache-Control", "no-store")], b"")
