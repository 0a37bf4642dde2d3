"""The interface of everything that answers requests: one endpoint, or a family of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Protocol

#: The environment of a WSGI request (PEP 3333).
Environ = dict[str, Any]
#: The function that takes status and headers of a WSGI response.
StartResponse = Callable[..., Any]

#: Methods of routes that only show something.
READ = ("GET", "HEAD")


class Route(Protocol):
    """An endpoint of a server. ``table`` lists them all; :class:`~greenio.server.routes.app.WSGIApp` calls them.

    Subclass it to inherit what most routes have in common.
    """

    #: The methods that it is called with; others are answered with 405. None: it answers them all itself.
    methods: tuple[str, ...] | None = READ

    def matches(self, path: str) -> bool:
        """Return whether a request for ``path`` is its own.

        :param path: below the place where the application lives, as WSGI hands it over: bytes as Latin-1.
        """
        raise NotImplementedError

    def call(self, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        """Answer a request, as a WSGI application does.

        :raises HTTPError: the request is answered with an error page.
        """
        raise NotImplementedError

    def upgrade_refusal(self, environ: Environ) -> int:
        """Return the status with which a request for a WebSocket is refused; 0 if it gets one."""
        return 404

    def busy(self) -> bool:
        """Return whether something is still under way to a page, for which a server that stops waits a little."""
        return False


class TransportRoute(Route, Protocol):
    """A route through which pages connect to sessions."""

    def count_open(self) -> int:
        """Return the number of connections that exist."""
        raise NotImplementedError
