"""The routes of a server, in the order in which they are tried. A new endpoint is a line here."""

from __future__ import annotations

import importlib

from greenio.runtime.sessions.registry import SessionRegistry
from greenio.server.acceptor import Acceptor
from greenio.server.options import ServerOptions
from greenio.server.pages.apps import Apps
from greenio.server.pages.html import Pages
from greenio.server.pages.static import Library
from greenio.server.routes.admin import AdminRoute
from greenio.server.routes.cookies import CookieRoute
from greenio.server.routes.files import FileRoute
from greenio.server.routes.management import HealthRoute
from greenio.server.routes.metrics import MetricsRoute
from greenio.server.routes.page import ManifestRoute, PageRoute
from greenio.server.routes.poll import PollRoute
from greenio.server.routes.route import Route, TransportRoute
from greenio.server.routes.static import IconRoute, LibraryRoute, StaticRoute
from greenio.server.routes.uploads import UploadRoute
from greenio.server.routes.websocket import WebSocketRoute
from greenio.transport.longpoll import Polls


class RouteTable:
    """The routes of one server.

    :param options: of the server.
    :param sessions: of the server.
    :param acceptor: takes the connections that come in.
    """

    def __init__(self, options: ServerOptions, sessions: SessionRegistry, acceptor: Acceptor) -> None:
        library = Library()
        self._acceptor = acceptor
        self._is_strict = options.csp == "strict"
        self._pages = Pages(library, options.files_url, options.allowed_backends or ())
        self._transports: list[TransportRoute] = [
            WebSocketRoute(acceptor, options),
            PollRoute(Polls(options.connection), acceptor, options.origins),
        ]
        self.management: list[Route] = [HealthRoute(acceptor, sessions.instance, options.origins)]
        """For operators of the server; also served at an address of their own."""
        if options.metrics:
            self.management.append(MetricsRoute(sessions, self.count_open))
        admin = [] if options.admin_token is None else [AdminRoute(sessions, options.admin_token)]
        self.public: list[Route] = [*self.management, *admin]
        """They need no login: they show nothing of the app, or ask for a token of their own."""
        debugging: list[Route] = []
        if sessions.crash_reports is not None:
            module = importlib.import_module("greenio.server.debugging.tracebacks")
            debugging.append(module.TracebackRoute(sessions.crash_reports))
        apart = isinstance(options.metrics, str)
        self.shared: list[Route] = [
            *(self.management[:1] if apart else self.management),
            *admin,
            *debugging,
            *self._transports,
            CookieRoute(sessions.cookies, acceptor.strays),
            UploadRoute(sessions.uploads, options.origins),
            FileRoute(sessions.files, acceptor.strays),
            IconRoute(),
            LibraryRoute(library),
            StaticRoute(options.static_folder),
        ]
        """The same for all applications."""

    def routes(self, apps: Apps) -> list[Route]:
        """Return all routes of a place where ``apps`` are served."""
        page = PageRoute(apps, self._pages, self._acceptor, self._is_strict)
        return [*self.shared, ManifestRoute(apps), page]

    def count_open(self) -> int:
        """Return the number of connections that exist."""
        return sum(transport.count_open() for transport in self._transports)
