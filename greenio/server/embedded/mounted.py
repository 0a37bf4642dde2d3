"""Applications inside of somebody else's WSGI server: ``wsgi_app()`` and what the frameworks' views are made of.

The engine lives where the first request arrives, so after any fork: in the same hub if requests are greenlets (a
gevent worker), else on a thread with a hub of its own, while requests wait on native locks.
"""

from __future__ import annotations

import atexit
import logging
import os
import signal
import warnings
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from gevent import get_hub, getcurrent, spawn
from gevent._hub_local import get_hub_if_exists
from gevent.monkey import get_original, is_module_patched

from greenio import limits
from greenio.engine.channel import CloseReason
from greenio.exceptions import GreenioWarning
from greenio.runtime.sessions.registry import SessionRegistry
from greenio.runtime.tasks.native_tasks import run_in_thread
from greenio.server.acceptor import Acceptor
from greenio.server.access.admission import Admission
from greenio.server.embedded.hub_thread import HubThread
from greenio.server.embedded.mode import enter_server_mode
from greenio.server.options import OPTIONS, ServerOptions, make_options
from greenio.server.pages.apps import Applications, Apps
from greenio.server.routes.app import WSGIApp
from greenio.server.routes.poll import PollRoute
from greenio.transport.longpoll import Polls

log = logging.getLogger("greenio.server")

_allocate_lock = get_original("_thread", "allocate_lock")
_start_new_thread = get_original("_thread", "start_new_thread")

_StartResponse = Callable[..., Any]

_SEVERAL = (
    "The WSGI server runs several processes, but the sessions of greenio live in the memory of one: requests of a "
    "page that reach another process find no session there. Use one process (gunicorn: --workers 1), or a balancer "
    "that keeps a visitor at one process."
)


def mounted_options(
    given: Mapping[str, Any], more: Mapping[str, Any], session_expire_seconds: float | None
) -> ServerOptions:
    """Make the options of mounted applications; ``wsgi_app()`` explains them."""
    expire = limits.SESSION_EXPIRY if session_expire_seconds is None else float(session_expire_seconds)
    if not expire > 0:
        raise ValueError(f"session_expire_seconds must be more than 0, not {expire:g}")
    for name in more:
        if name not in OPTIONS or not OPTIONS[name].mounted:
            raise TypeError(f"wsgi_app() got an unexpected keyword argument {name!r}")
    options = make_options("wsgi_app", given, more, only_mounted=True)
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
        self._lock = _allocate_lock()
        self._server: _ProcessServer | None = None
        if not _is_in_hub():
            self._follow_signal()  # requests will come on other threads, which cannot

    def __call__(self, environ: dict[str, Any], start_response: _StartResponse) -> Iterable[bytes]:
        """WSGI."""
        engine = self._server
        if engine is None or engine.process != os.getpid():
            engine = self._start(environ)
        return engine.answer(environ, start_response)

    @property
    def sessions(self) -> SessionRegistry | None:
        """The sessions, None before the first request."""
        return None if self._server is None else self._server.sessions

    def close(self, seconds: float = limits.STOP_TIMEOUT) -> None:
        """End all sessions: pages are told, deferred functions run. The process's end does it by itself.

        :param seconds: how long that may take.
        """
        engine = self._server
        if engine is not None and engine.process == os.getpid():
            engine.stop(seconds)

    def _start(self, environ: dict[str, Any]) -> _ProcessServer:
        with self._lock:
            engine = self._server
            if engine is None or engine.process != os.getpid():
                enter_server_mode()
                if environ.get("wsgi.multiprocess"):
                    log.warning(_SEVERAL)
                    warnings.warn(_SEVERAL, GreenioWarning, stacklevel=2)
                engine = self._server = _ProcessServer(self._apps, self._options)
                atexit.register(self.close)
                if engine.in_hub:
                    self._follow_signal()
            return engine

    def _follow_signal(self) -> None:
        """End the sessions when the server is asked to stop, in addition to what it does itself.

        gunicorn's workers wait for requests that are under way, and pages that poll always have one: without this
        they would wait until they are killed, and nothing that sessions have to do at their end would be done.
        """
        before = signal.getsignal(signal.SIGTERM)
        if not callable(before):
            return
        stop_server: Callable[[int, Any], Any] = before

        def stop(number: int, frame: Any) -> None:
            stop_server(number, frame)
            engine = self._server
            if engine is not None and engine.process == os.getpid():
                engine.stop_soon()

        try:
            signal.signal(signal.SIGTERM, stop)
        except ValueError:  # this is not the main thread
            log.debug("the sessions end when the process does")


class _ProcessServer:
    """What serves the requests of one process."""

    def __init__(self, apps: Apps, options: ServerOptions) -> None:
        self.process = os.getpid()
        self.in_hub = _is_in_hub()
        self._stopping = _allocate_lock()
        self._stopped = False
        self._thread: HubThread | None = None
        if self.in_hub:
            self._loop = get_hub().loop
            self._make(apps, options)
        else:
            self._thread = HubThread()
            self._thread.call(lambda: self._make(apps, options))
            if not is_module_patched("time"):
                self.sessions.executor = run_in_thread

    def _make(self, apps: Apps, options: ServerOptions) -> None:
        """In the hub's thread."""
        self.sessions = SessionRegistry(
            reconnect_timeout=float(options.reconnect_timeout or 0),
            debug=options.debug,
            keep_page=options.keep_page,
            idle_timeout=float(options.idle_timeout or 0),
        )
        self.sessions.uploads.max_bytes = options.body_bytes
        self._acceptor = Acceptor(apps, self.sessions, options.websocket)
        self._acceptor.admission = Admission(
            self.sessions, most=options.max_sessions, most_per_address=options.max_sessions_per_address
        )
        self._site = WSGIApp(
            apps,
            self._acceptor,
            options.origins,
            PollRoute(Polls(options.websocket), self._acceptor, options.origins),
            files=self.sessions.files,
            uploads=self.sessions.uploads,
            static_dir=options.static_folder,
            files_url=options.files_url,
            max_body=options.body_bytes,
            proxies=options.proxies,
        )

    def answer(self, environ: dict[str, Any], start_response: _StartResponse) -> Iterable[bytes]:
        """WSGI."""
        if self._thread is None or get_hub_if_exists() is not None:
            return self._site(environ, start_response)
        return _WithoutHub(self._site(environ, start_response))

    def stop(self, seconds: float) -> None:
        """End the sessions, then the thread. Pages that come now are told that the server stops.

        Whoever asks for it again waits, too: the process must not end meanwhile.
        """
        self._acceptor.is_open = False
        if self._thread is None:
            self.sessions.close_all(CloseReason.STOPPED, seconds)
            return
        with self._stopping:
            if not self._stopped:
                self._stopped = True
                self._thread.call(lambda: self.sessions.close_all(CloseReason.STOPPED, seconds))
                self._thread.stop(seconds)

    def stop_soon(self) -> None:
        """From inside of a signal handler: start to do so."""
        if self._thread is None:
            self._loop.run_callback_threadsafe(spawn, self.stop, limits.STOP_TIMEOUT)
        else:
            _start_new_thread(self.stop, (limits.STOP_TIMEOUT,))


class _WithoutHub:
    """An answer given on a native thread; the hub that making it may have left there goes with it.

    Files and uploads let the others have their turn by gevent's means, which make a hub where there is none. The
    threads of many WSGI servers live for one request, and a hub holds files that nobody would close.
    """

    __slots__ = ("_body",)

    def __init__(self, body: Iterable[bytes]) -> None:
        self._body = body

    def __iter__(self) -> Iterator[bytes]:
        return iter(self._body)

    def close(self) -> None:
        """The server is through with it."""
        try:
            close = getattr(self._body, "close", None)
            if close is not None:
                close()
        finally:
            hub = get_hub_if_exists()
            if hub is not None:
                hub.destroy(destroy_loop=True)


def _is_in_hub() -> bool:
    """Whether requests are greenlets: their thread is patched, or this one runs under a hub."""
    if is_module_patched("threading") or is_module_patched("socket"):
        return True
    return getcurrent().parent is not None and get_hub_if_exists() is not None


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
    :param options: ``allowed_hosts``, ``trusted_proxies``, ``keep_page``, ``max_sessions``,
        ``max_sessions_per_address`` and ``idle_timeout``, as for ``start_server()``.
    :returns: a WSGI application; its method ``close()`` ends all sessions.
    :raises TypeError: an application cannot be called, or a value is of a wrong type.
    :raises ValueError: two applications have the same name, or a value makes no sense.

    Example: ``application = wsgi_app(main)`` in ``tool.py``, then ``gunicorn --threads 100 tool:application``
    """
    del session_cleanup_interval
    return MountedApp(applications, mounted_options(locals(), options, session_expire_seconds))
