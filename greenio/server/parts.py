"""The parts of a server that are the same whether it listens itself or is mounted in another WSGI server."""

from __future__ import annotations

import importlib
from collections.abc import Callable

from greenio.runtime.identity import name_process
from greenio.runtime.sessions.registry import SessionRegistry
from greenio.server.acceptor import Acceptor
from greenio.server.login.make import make_guard
from greenio.server.options import ServerOptions
from greenio.server.pages.apps import Apps
from greenio.server.routes.route import Route
from greenio.server.routes.table import RouteTable

#: Makes an acceptor of applications, sessions and options.
MakeAcceptor = Callable[[Apps, SessionRegistry, ServerOptions], Acceptor]


class ServerParts:
    """Sessions, the acceptor of their connections, and the routes. Made in the hub's thread.

    :param apps: the applications.
    :param options: of the server.
    :param make_acceptor: makes another kind of acceptor.
    """

    def __init__(self, apps: Apps, options: ServerOptions, make_acceptor: MakeAcceptor = Acceptor) -> None:
        if options.worker is not None:
            name_process(options.worker)
        self.apps = apps
        self.options = options
        self.sessions = SessionRegistry(
            reconnect_timeout=float(options.reconnect_timeout or 0),
            debug=options.debug,
            replay=options.replay_answers,
            keep_page=options.keep_page,
            idle_timeout=float(options.idle_timeout or 0),
            orphan_timeout=None if options.orphan_timeout is None else float(options.orphan_timeout),
        )
        if options.traces:
            self.sessions.tracer = importlib.import_module("greenio.server.traces").Traces()
        self.sessions.uploads.max_bytes = options.body_bytes
        self.acceptor = make_acceptor(apps, self.sessions, options)
        self.sessions.signer = options.signer
        self.table = RouteTable(options, self.sessions, self.acceptor)
        self.guard = make_guard(options, self.table.public)


def app_routes(parts: ServerParts) -> list[Route]:
    """Return the routes of a server whose applications live at its root."""
    return parts.table.routes(parts.apps)
