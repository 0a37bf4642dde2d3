"""Applications inside of another WSGI server: ``wsgi_app()``, of which the frameworks' views are made."""

from __future__ import annotations

import atexit
import logging
import os
import signal
import warnings
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from types import FrameType
from typing import Any

from greenio import limits
from greenio.exceptions import GreenioWarning
from greenio.names import did_you_mean
from greenio.runtime.native import native_lock
from greenio.runtime.sessions.registry import SessionRegistry
from greenio.server.embedded.mode import enter_server_mode
from greenio.server.embedded.process_server import ProcessServer, is_in_hub
from greenio.server.options import OPTIONS, ServerOptions, make_options
from greenio.server.pages.apps import Applications, Apps
from greenio.server.routes.route import Environ, StartResponse

log = logging.getLogger("greenio.server")


_SEVERAL = (
    "The WSGI server runs several processes, but the sessions of greenio live in the memory of one: requests of a "
    "page that reach another process find no session there. Use one process (gunicorn: --workers 1), or a balancer "
    "that keeps a visitor at one process."
)


def mounted_options(
    given: Mapping[str, Any],
    more: Mapping[str, Any],
    session_expire_seconds: float | None,
    call: str = "wsgi_app",
) -> ServerOptions:
    """Make the options of mounted applications; ``wsgi_app()`` explains them.

    :param call: name of the public function, for messages.
    """
    expire = limits.SESSION_EXPIRY if session_expire_seconds is None else float(session_expire_seconds)
    if not expire > 0:
        raise ValueError(f"session_expire_seconds must be more than 0, not {expire:g}")
    for name in more:
        if name not in OPTIONS or not OPTIONS[name].mounted:
            raise TypeError(
                f"{call}() got an unexpected keyword argument {name!r}{did_you_mean(name, OPTIONS)}"
            )
    options = make_options(call, given, more, only_mounted=True)
    # Part of the time passes until the page counts as away, the rest while its session waits for it.
    silence = min(expire, limits.PING_TIMEOUT)
    return replace(options, reconnect_timeout=expire - silence, websocket_ping_timeout=silence)


class MountedApp:
    """A WSGI application.

    :param applications: what to serve, see :class:`greenio.server.pages.apps.Apps`.
    :param options: how they are served; host and port mean nothing here.
    """

    def __init__(self, applications: Applications, options: ServerOptions) -> None:
        self._apps = Apps(applications)
        self._options = options
        self._lock = native_lock()
        self._server: ProcessServer | None = None
        if not is_in_hub():
            self._follow_signal()  # requests will come on other threads, which cannot

    def __call__(self, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        """Answer a request (PEP 3333)."""
        server = self._server
        if server is None or server.process != os.getpid():
            server = self._start(environ)
        return server.answer(environ, start_response)

    @property
    def sessions(self) -> SessionRegistry | None:
        """The sessions, None before the first request."""
        return None if self._server is None else self._server.sessions

    def close(self, seconds: float = limits.STOP_TIMEOUT) -> None:
        """End all sessions: pages are told, deferred functions run. Happens by itself when the process ends.

        :param seconds: the longest time.
        """
        server = self._server
        if server is not None and server.process == os.getpid():
            server.stop(seconds)

    def _start(self, environ: Environ) -> ProcessServer:
        with self._lock:
            server = self._server
            if server is None or server.process != os.getpid():
                enter_server_mode()
                if environ.get("wsgi.multiprocess"):
                    log.warning(_SEVERAL)
                    warnings.warn(_SEVERAL, GreenioWarning, stacklevel=2)
                server = self._server = ProcessServer(self._apps, self._options)
                atexit.register(self.close)
                if server.in_hub:
                    self._follow_signal()
            return server

    def _follow_signal(self) -> None:
        """End the sessions when the server is asked to stop, in addition to what it does itself.

        gunicorn's workers wait for requests that are under way, and pages that poll always have one. Without this
        they would wait until they are killed, and deferred functions would not run.
        """
        before = signal.getsignal(signal.SIGTERM)
        if not callable(before):
            return
        stop_server: Callable[[int, FrameType | None], object] = before

        def stop(number: int, frame: FrameType | None) -> None:
            stop_server(number, frame)
            server = self._server
            if server is not None and server.process == os.getpid():
                server.stop_soon()

        try:
            signal.signal(signal.SIGTERM, stop)
        except ValueError:  # this is not the main thread
            log.debug("the sessions end when the process does")


def wsgi_app(
    applications: Applications,
    cdn: bool | str = True,
    static_dir: str | os.PathLike[str] | None = None,
    allowed_origins: Sequence[str] | None = None,
    check_origin: Callable[[str], bool] | None = None,
    session_expire_seconds: float | None = None,
    session_cleanup_interval: float | None = None,
    max_payload_size: int | float | str = "200M",
    debug: bool = False,
    **options: Any,
) -> MountedApp:
    """Applications as a WSGI application, for any WSGI server and below any path.

    Pages use a WebSocket where the server offers ``wsgi.websocket`` (gunicorn with
    ``-k geventwebsocket.gunicorn.workers.GeventWebSocketWorker``), and long poll everywhere else; a waiting poll
    holds a thread or greenlet of the server. Everything is served below the place where it is mounted, and all of
    it must be: methods GET, HEAD, POST, PATCH, DELETE and OPTIONS. The server must run one process.

    On a server of threads set ``GREENIO_PATCH=0`` before greenio is imported. Each session then runs on a thread
    of its own; on a gevent server it is a greenlet.

    :param applications: as for ``start_server()``.
    :param cdn: a base URL from which pages load the library's files. True and False both mean this application.
    :param static_dir: directory to serve under ``static/``.
    :param allowed_origins: patterns of other sites whose pages may connect, as for ``start_server()``.
    :param check_origin: function of an origin that says whether it may connect.
    :param session_expire_seconds: seconds that a session outlives the last request of its page; None means 600. A
        page that is closed ends it at once.
    :param session_cleanup_interval: ignored: sessions expire on time.
    :param max_payload_size: largest request body, in bytes or as ``'40K'``, ``'3M'``, ``'1.5G'``.
    :param debug: show uncaught exceptions with their traceback in the page.
    :param options: further parameters of ``start_server()`` that concern pages and sessions, such as ``keep_page``
        or ``max_sessions``; those that concern the process are a TypeError.
    :returns: a WSGI application; its method ``close()`` ends all sessions.
    :raises TypeError: an application cannot be called, or a value is of a wrong type.
    :raises ValueError: two applications have the same name, or a value makes no sense.

    Example: ``application = wsgi_app(main)`` in ``tool.py``, then ``gunicorn --threads 100 tool:application``
    """
    del session_cleanup_interval
    return MountedApp(applications, mounted_options(locals(), options, session_expire_seconds))
