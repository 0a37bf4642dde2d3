"""One listening server: a socket, a WSGI application and the sessions behind it."""

from __future__ import annotations

import ipaddress
import logging
import os
import socket
import stat
import time
from collections.abc import Callable
from typing import Any

import gevent
from gevent import socket as gevent_socket
from gevent.pywsgi import WSGIServer

from greenio import limits
from greenio.engine.channel import CloseReason
from greenio.protocol import commands
from greenio.runtime.sessions.registry import SessionRegistry
from greenio.server.acceptor import Acceptor
from greenio.server.access.admission import FULL, STOPPING, Admission
from greenio.server.option_values import parse_address
from greenio.server.options import ServerOptions
from greenio.server.pages.apps import Applications, Apps
from greenio.server.routes.admin import Admin
from greenio.server.routes.app import WSGIApp
from greenio.server.routes.management import Operations, serve_apart
from greenio.server.routes.metrics import Metrics
from greenio.server.routes.poll import PollRoute
from greenio.transport.handshake import handler_class
from greenio.transport.longpoll import Polls
from greenio.transport.websocket import WebSocketOptions, count_open

log = logging.getLogger("greenio.server")

#: What is said of a server that takes no new sessions.
_UNREADY = {STOPPING: "stops", FULL: "is full"}

_EVERYWHERE = ("", "0.0.0.0", "::")
#: A host that begins so is the path of a UNIX socket.
UNIX = "unix:"


class Server:
    """Serves applications in the hub of the thread that calls :meth:`start`.

    :param applications: what to serve, see :class:`greenio.server.pages.apps.Apps`.
    :param options: how it behaves.
    :param make_acceptor: makes another kind of door, from applications, sessions and WebSocket options.
    :param make_site: makes another kind of site, from what Site is made of.
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
        make_acceptor: Callable[[Apps, SessionRegistry, WebSocketOptions], Acceptor] = Acceptor,
        make_site: Callable[..., Any] = WSGIApp,
        prefix: str = "",
    ) -> None:
        self._make_site = make_site
        self.options = options = options or ServerOptions()
        self.prefix = prefix
        self.host = options.host or ""
        self.apps = Apps(applications)
        self.sessions = SessionRegistry(
            reconnect_timeout=float(options.reconnect_timeout or 0),
            debug=options.debug,
            keep_page=options.keep_page,
            idle_timeout=float(options.idle_timeout or 0),
        )
        self.sessions.uploads.max_bytes = options.body_bytes
        self.acceptor = make_acceptor(self.apps, self.sessions, options.websocket)
        self.acceptor.admission = Admission(
            self.sessions,
            most=options.max_sessions,
            most_per_address=options.max_sessions_per_address,
        )
        self._poll = PollRoute(Polls(options.websocket), self.acceptor, options.origins)
        self._wsgi: WSGIServer | None = None
        self._wsgi_apart: WSGIServer | None = None
        self._port = 0

    def start(self) -> None:
        """Listen and accept.

        :raises OSError: the port is in use, or the host is none of this machine.
        """
        options = self.options
        metrics = Metrics(self.sessions, self._count_connections) if options.metrics else None
        admin = Admin(self.sessions, options.admin_token) if options.admin_token is not None else None
        apart = isinstance(options.metrics, str)
        site = self._make_site(
            self.apps,
            self.acceptor,
            options.origins,
            self._poll,
            files=self.sessions.files,
            uploads=self.sessions.uploads,
            static_dir=options.static_folder,
            files_url=options.files_url,
            max_body=options.body_bytes,
            prefix=self.prefix,
            proxies=options.proxies,
            operations=Operations(self._unready, None if apart else metrics, admin),
        )
        listener = listen(self.host, options.port)
        self._port = 0 if self.is_local else listener.getsockname()[1]
        # The stubs know neither None for "no access log" nor spawn_raw().
        more: dict[str, Any] = {"spawn": gevent.spawn_raw, "log": None, "error_log": log}
        self._wsgi = WSGIServer(
            listener,
            site,
            handler_class=handler_class(may_upgrade=site.may_upgrade),
            # Without a name pywsgi asks the DNS for one.
            environ={
                "SERVER_NAME": "localhost" if self.is_local else self.host or "localhost",
                "SERVER_PORT": str(self._port or 80),
            },
            **more,
        )
        if isinstance(options.metrics, str):
            try:
                apart_listener = listen(*parse_address(options.metrics))
            except OSError:
                listener.close()
                raise
            self._wsgi_apart = serve_apart(Operations(self._unready, metrics, None), apart_listener)
        self._wsgi.start()

    @property
    def metrics_port(self) -> int:
        """The port of the address that the figures have for themselves; 0 if they have none."""
        return 0 if self._wsgi_apart is None else self._wsgi_apart.server_port or 0

    def _unready(self) -> str:
        """Why no new sessions are taken; empty while they are."""
        refusal = self.acceptor.admission.refusal("") if self.acceptor.is_open else (0, STOPPING)
        return "" if refusal is None else f"the server {_UNREADY[refusal[1]]}"

    def _count_connections(self) -> int:
        return count_open() + self._poll.count_open()

    @property
    def port(self) -> int:
        """The port it listens on."""
        return self._port

    @property
    def is_everywhere(self) -> bool:
        """Whether it listens on all addresses of the machine."""
        return self.host in _EVERYWHERE

    @property
    def is_local(self) -> bool:
        """Whether it listens on a UNIX socket, where only a proxy of this machine finds it."""
        return self.host.startswith(UNIX)

    @property
    def url(self) -> str:
        """An address of the page, for this machine's browser; the socket's path where it listens on one."""
        if self.is_local:
            return self.host
        host = "127.0.0.1" if self.is_everywhere else self.host
        return self.url_for(host)

    def url_for(self, host: str) -> str:
        """The page's address under another name of this machine."""
        name = f"[{host}]" if ":" in host else host
        return f"http://{name}:{self._port}{self.prefix}/"

    def drain(self, seconds: float) -> None:
        """Prepare for the end: no new sessions, those that exist are told and may come to an end.

        Returns when there is none left or the time is over. Call it from an ordinary greenlet, :meth:`stop` after it.

        :param seconds: how long at most.
        """
        self.acceptor.admission.is_stopping = True
        if seconds <= 0:
            return
        self.sessions.tell(commands.Stopping(seconds))
        deadline = time.monotonic() + seconds
        while len(self.sessions) and time.monotonic() < deadline:
            gevent.sleep(0.02)

    def stop(self, reason: CloseReason = CloseReason.STOPPED, timeout: float = limits.STOP_TIMEOUT) -> bool:
        """Accept nobody any more, end all sessions, wait for their tasks and deferred functions.

        Call it from an ordinary greenlet.

        :param reason: what the pages are told.
        :param timeout: seconds, for all of it together.
        :returns: whether everything ended in time.
        """
        deadline = time.monotonic() + timeout
        self.acceptor.admission.is_stopping = True
        self.acceptor.is_open = False
        ended = self.sessions.close_all(reason, timeout)
        if self._wsgi is not None:  # only now: until here visitors are told what is going on
            self._wsgi.close()
            self._wsgi = None
            if self.is_local:
                _remove_socket(self.host[len(UNIX) :])
        # The last frames are with the kernel; pages answer the closing frame, then nothing can be lost.
        linger = min(deadline, time.monotonic() + limits.CLOSE_LINGER)
        while (count_open() or self._poll.busy) and time.monotonic() < linger:
            gevent.sleep(0.01)
        if self._wsgi_apart is not None:
            self._wsgi_apart.stop(timeout=0)
            self._wsgi_apart = None
        return ended


def listen(host: str, port: int) -> Any:
    """A listening socket; for all addresses one that serves IPv4 and IPv6 alike, where there is both.

    :param host: a name or address, ``""`` for all, or ``unix:/path`` for a UNIX socket.
    """
    if host.startswith(UNIX):
        return _listen_locally(host[len(UNIX) :])
    if host in ("", "::") and socket.has_dualstack_ipv6():
        family = socket.AF_INET6
        address: Any = ("::", port)
    elif host == "":
        family, address = socket.AF_INET, ("0.0.0.0", port)
    elif _is_address(host):
        family, address = (socket.AF_INET6 if ":" in host else socket.AF_INET), (host, port)
    else:
        found = gevent_socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
        # "localhost" means both; browsers try IPv4 too.
        found.sort(key=lambda entry: entry[0] != socket.AF_INET)
        family, address = found[0][0], found[0][4]
    listener = gevent_socket.socket(family, socket.SOCK_STREAM)
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if host == "" and family == socket.AF_INET6:
            listener.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 0)
        listener.bind(address)
        listener.listen(limits.LISTEN_BACKLOG)
        listener.setblocking(False)
    except OSError as error:
        listener.close()
        raise OSError(error.errno, f"cannot listen on {host or '*'} port {port}: {error.strerror}") from None
    return listener


def _listen_locally(path: str) -> Any:
    if not os.path.isabs(path):
        raise ValueError(
            f"host: a UNIX socket needs an absolute path, as in 'unix:/run/app.sock', not {path!r}"
        )
    listener = gevent_socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    try:
        if _is_abandoned(path):
            _remove_socket(path)
        listener.bind(path)
        # The proxy is another user; who may reach the socket is a matter of its directory.
        os.chmod(path, 0o666)
        listener.listen(limits.LISTEN_BACKLOG)
        listener.setblocking(False)
    except OSError as error:
        listener.close()
        raise OSError(error.errno, f"cannot listen on {UNIX}{path}: {error.strerror}") from None
    return listener


def _is_abandoned(path: str) -> bool:
    """Whether there is a socket left over by a process that is gone."""
    try:
        if not stat.S_ISSOCK(os.stat(path).st_mode):
            return False
    except OSError:
        return False
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as probe:
        return probe.connect_ex(path) != 0


def _remove_socket(path: str) -> None:
    try:
        os.unlink(path)
    except OSError as error:
        log.debug("the socket %s was not removed: %s", path, error)


def _is_address(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True


def lan_address() -> str:
    """The address under which other machines of the network reach this one, as far as it can be known."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            # Sends nothing; the kernel only chooses the interface (192.0.2.0/24 is for documentation).
            probe.connect(("192.0.2.1", 9))
            return str(probe.getsockname()[0])
        except OSError:
            return "127.0.0.1"
