"""One listening server: a socket, a WSGI application and the sessions behind it."""

from __future__ import annotations

import logging
import os
import socket
from collections.abc import Callable
from typing import Any

import gevent
from gevent.pywsgi import WSGIServer

from greenio import limits
from greenio.engine.channel import CloseReason
from greenio.protocol import commands
from greenio.runtime import clock
from greenio.server.acceptor import Acceptor
from greenio.server.lifecycle.access_log import log_as_json, log_response, show_access_log
from greenio.server.lifecycle.listen import UNIX, inherited, listen, remove_socket
from greenio.server.lifecycle.tls import Certificate, TlsServer, self_signed
from greenio.server.option_values import parse_address
from greenio.server.options import ServerOptions
from greenio.server.pages.apps import Applications, Apps
from greenio.server.parts import MakeAcceptor, ServerParts, app_routes
from greenio.server.routes.app import WSGIApp
from greenio.server.routes.management import serve_management
from greenio.server.routes.route import Route
from greenio.transport.http.handshake import handler_class

log = logging.getLogger("greenio.server")

_EVERYWHERE = ("", "0.0.0.0", "::")


class Server:
    """Serves applications in the hub of the thread that calls :meth:`start`.

    :param applications: what to serve, see :class:`greenio.server.pages.apps.Apps`.
    :param options: see :class:`greenio.server.options.ServerOptions`; None takes the defaults.
    :param make_acceptor: makes another kind of acceptor.
    :param make_routes: makes other routes than those of applications at the root.
    :param prefix: path below which everything lives, such as ``/token``.

    Example::

        server = Server(app, ServerOptions(host="127.0.0.1"))
        server.start()
        print(server.url)
        server.stop()
    """

    def __init__(
        self,
        applications: Applications,
        options: ServerOptions | None = None,
        make_acceptor: MakeAcceptor = Acceptor,
        make_routes: Callable[[ServerParts], list[Route]] = app_routes,
        prefix: str = "",
    ) -> None:
        self.options = options or ServerOptions()
        self.host = self.options.host or ""
        self.prefix = prefix
        self._parts = ServerParts(Apps(applications), self.options, make_acceptor)
        self.sessions = self._parts.sessions
        self.acceptor = self._parts.acceptor
        self._app = WSGIApp(make_routes(self._parts), self.options, self._parts.guard, prefix)
        self._wsgi: WSGIServer | None = None
        self._management: WSGIServer | None = None
        self._certificate: Certificate | None = None
        self._port = 0
        self._owns_listener = True

    def start(self) -> None:
        """Listen and accept; at the socket that a service manager has made, if it has.

        :raises OSError: the port is in use, the host is none of this machine, or the certificate cannot be read.
        :raises ValueError: the certificate and the key do not belong together.
        """
        self._certificate = self._read_certificate()
        listener = inherited()
        self._owns_listener = listener is None
        if listener is None:
            listener = listen(self.host, self.options.port)
        elif listener.family == getattr(socket, "AF_UNIX", None):
            self.host = f"{UNIX}{listener.getsockname()}"
        else:
            self.host = listener.getsockname()[0]
        self._port = 0 if self.is_local else listener.getsockname()[1]
        # The stubs know neither None for "no access log" nor spawn_raw().
        more: dict[str, Any] = {"spawn": gevent.spawn_raw, "log": None, "error_log": log}
        make = WSGIServer
        if self._certificate is not None:
            make, more["ssl_context"] = TlsServer, self._certificate.context
        self._wsgi = make(
            listener,
            self._app,
            handler_class=handler_class(
                upgrade_refusal=self._app.upgrade_refusal,
                connection_limit=self.options.connection_limit,
                log_response=log_response if self.options.access_log else None,
            ),
            # Without a name pywsgi asks the DNS for one.
            environ={
                "SERVER_NAME": "localhost" if self.is_local else self.host or "localhost",
                "SERVER_PORT": str(self._port or 80),
            },
            **more,
        )
        if isinstance(self.options.metrics, str):
            try:
                management_listener = listen(*parse_address(self.options.metrics))
            except OSError:
                listener.close()
                raise
            self._management = serve_management(self._parts.table.management, management_listener)
        self._begin_logs()
        self._wsgi.start()

    def _begin_logs(self) -> None:
        if self.options.log_format == "json":
            log_as_json()
        if self.options.access_log:
            show_access_log()

    def _read_certificate(self) -> Certificate | None:
        options = self.options
        if options.certfile is not None:
            key = None if options.keyfile is None else os.fspath(options.keyfile)
            return Certificate(os.fspath(options.certfile), key)
        return self_signed() if options.tls_self_signed else None

    def reload_certificate(self) -> None:
        """Read the files of the certificate anew."""
        if self._certificate is not None:
            self._certificate.reload()

    @property
    def metrics_port(self) -> int:
        """The port of the address of its own that the figures have; 0 if they have none."""
        return 0 if self._management is None else self._management.server_port or 0

    @property
    def port(self) -> int:
        """The port it listens on."""
        return self._port

    @property
    def is_everywhere(self) -> bool:
        """True if it listens on all addresses of the machine."""
        return self.host in _EVERYWHERE

    @property
    def is_local(self) -> bool:
        """True if it listens on a UNIX socket, which only programs of this machine reach."""
        return self.host.startswith(UNIX)

    @property
    def url(self) -> str:
        """An address of the page, for this machine's browser; the socket's path where it listens on one."""
        if self.is_local:
            return self.host
        host = "127.0.0.1" if self.is_everywhere else self.host
        return self.url_for(host)

    def url_for(self, host: str) -> str:
        """Return the page's address under another name of this machine."""
        name = f"[{host}]" if ":" in host else host
        scheme = "https" if self.options.is_encrypted else "http"
        return f"{scheme}://{name}:{self._port}{self.prefix}/"

    def drain(self, seconds: float) -> None:
        """Prepare for the end: take no new sessions, tell the existing ones and let them finish.

        Returns when none is left or the time is over. Call it from an ordinary greenlet, :meth:`stop` after it.

        :param seconds: the longest time.
        """
        self.acceptor.admission.is_stopping = True
        if seconds <= 0:
            return
        self.sessions.broadcast(commands.Stopping(seconds))
        deadline = clock.now() + seconds
        while len(self.sessions) and clock.now() < deadline:
            gevent.sleep(0.02)

    def stop(self, reason: CloseReason = CloseReason.STOPPED, timeout: float = limits.STOP_TIMEOUT) -> bool:
        """Accept no connections any more, end all sessions, wait for their tasks and deferred functions.

        Call it from an ordinary greenlet.

        :param reason: why, for the pages.
        :param timeout: seconds, for all of it together.
        :returns: whether everything ended in time.
        """
        deadline = clock.now() + timeout
        self.acceptor.admission.is_stopping = True
        self.acceptor.is_open = False
        ended = self.sessions.close_all(reason, timeout)
        if self._wsgi is not None:  # only now: until here visitors are told that the server stops
            self._wsgi.close()
            self._wsgi = None
            if self.is_local and self._owns_listener:
                remove_socket(self.host[len(UNIX) :])
        # The last frames are with the kernel. Pages answer the closing frame; after that nothing can be lost.
        linger = min(deadline, clock.now() + limits.CLOSE_LINGER)
        while self._app.busy() and clock.now() < linger:
            gevent.sleep(0.01)
        if self._management is not None:
            self._management.stop(timeout=0)
            self._management = None
        return ended
