"""Applications as an application of ASGI: ``asgi_app()``, of which the handlers of asynchronous frameworks are made.

Sessions live in a hub on a native thread, one for each mounted application and process, which starts with the first
request. Where the standard library is not patched, as it should be beside an event loop of asyncio, each task of a
session runs on a native thread of its own: whatever blocks there, locks and C code included, holds up nobody else.
"""

from __future__ import annotations

import asyncio
import atexit
import logging
import os
import signal
import warnings
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from gevent.monkey import is_module_patched

from greenio import limits
from greenio.environ import variable
from greenio.exceptions import GreenioWarning
from greenio.runtime.native import native_lock, start_native_thread
from greenio.runtime.sessions.registry import SessionRegistry
from greenio.server.asgi.http import HttpExchange
from greenio.server.asgi.websocket import serve_websocket
from greenio.server.embedded.mode import enter_server_mode
from greenio.server.embedded.mounted import mounted_options
from greenio.server.embedded.process_server import ProcessServer
from greenio.server.options import ServerOptions
from greenio.server.pages.apps import Applications, Apps
from greenio.transport.asgi import Receive, Send, call_in_loop, set_result

log = logging.getLogger("greenio.server")

_PATCHED = (
    "greenio has made the standard library cooperative, and is now used inside of an asynchronous server. Its threads "
    "would be greenlets, which never run while an event loop such as uvloop waits. Set GREENIO_PATCH=0 before greenio is "
    "imported; GREENIO_PATCH=1 says that it is intended."
)


class AsgiApp:
    """An application of ASGI 3.

    :param applications: what to serve, see :class:`greenio.server.pages.apps.Apps`.
    :param options: how they are served; host and port mean nothing here.
    """

    def __init__(self, applications: Applications, options: ServerOptions) -> None:
        self._apps = Apps(applications)
        self._options = options
        self._lock = native_lock()
        self._server: ProcessServer | None = None
        if is_module_patched("threading") and variable("PATCH") is None:
            warnings.warn(_PATCHED, GreenioWarning, stacklevel=3)

    async def __call__(self, scope: dict[str, Any], receive: Receive, send: Send) -> None:
        """Serve one connection (ASGI 3)."""
        kind = scope["type"]
        if kind == "lifespan":
            await self._live(receive, send)
            return
        server = self._running()
        if kind == "http":
            await HttpExchange(server.app, server.loop, scope, receive, send).run()
        elif kind == "websocket":
            await serve_websocket(server.app, server.loop, self._options.connection, scope, receive, send)
        else:
            raise ValueError(f"greenio serves http and websocket, not {kind!r}")

    @property
    def sessions(self) -> SessionRegistry | None:
        """The sessions, None before the first request."""
        return None if self._server is None else self._server.sessions

    def close(self, seconds: float = limits.STOP_TIMEOUT) -> None:
        """End all sessions: pages are told, deferred functions run. Blocks until then, so call it outside of the loop.

        Happens by itself at the end of the process, and when a server of which this is the whole application shuts down.

        :param seconds: the longest time.
        """
        server = self._server
        if server is not None and server.process == os.getpid():
            server.stop(seconds)

    async def aclose(self, seconds: float = limits.STOP_TIMEOUT) -> None:
        """Do the same inside of the loop, as in the ``lifespan`` of an application that it is mounted in.

        :param seconds: the longest time.
        """
        loop = asyncio.get_running_loop()
        closed: asyncio.Future[None] = loop.create_future()

        def close() -> None:
            try:
                self.close(seconds)
            finally:
                call_in_loop(loop, set_result, closed)

        start_native_thread(close)
        await closed

    async def _live(self, receive: Receive, send: Send) -> None:
        while True:
            message = await receive()
            if message["type"] == "lifespan.startup":
                await send({"type": "lifespan.startup.complete"})
            elif message["type"] == "lifespan.shutdown":
                await self.aclose()
                await send({"type": "lifespan.shutdown.complete"})
                return

    def _running(self) -> ProcessServer:
        """Return the server of this process; the first call starts it."""
        server = self._server
        if server is None or server.process != os.getpid():
            with self._lock:
                server = self._server
                if server is None or server.process != os.getpid():
                    enter_server_mode()
                    server = self._server = ProcessServer(self._apps, self._options, in_hub=False)
                    atexit.register(self.close)
                    self.follow_signals(asyncio.get_running_loop())
        return server

    def follow_signals(self, loop: asyncio.AbstractEventLoop) -> None:
        """End the sessions when the server is asked to stop; it learns of that afterwards. Works in the main thread.

        Servers wait for requests that are under way, and pages on long poll always have one; some then end the process
        at once, without waiting for sessions whose page is gone.

        :param loop: of the server, which has installed its handlers of signals.
        """
        for number in (signal.SIGTERM, signal.SIGINT):
            before = signal.getsignal(number)
            # What Python does by itself ends the process, which ends the sessions.
            if not callable(before) or before is signal.default_int_handler:
                continue
            try:
                signal.signal(number, partial(self._stop_first, loop, before))
            except ValueError:  # this is not the main thread
                log.debug("the sessions end when the process does")
                return

    def _stop_first(
        self, loop: asyncio.AbstractEventLoop, then: Callable[..., object], number: int, frame: Any
    ) -> None:
        server = self._server
        # A second signal is in a hurry.
        if server is None or server.is_stopping or server.process != os.getpid():
            then(number, frame)
            return
        server.is_stopping = True

        def stop() -> None:
            try:
                server.stop(limits.STOP_TIMEOUT)
            finally:
                call_in_loop(loop, then, number, frame)

        start_native_thread(stop)


def asgi_options(
    call: str, given: dict[str, Any], more: dict[str, Any], session_expire_seconds: float | None
) -> ServerOptions:
    """Make the options of applications in an asynchronous server; ``asgi_app()`` explains them.

    :param call: name of the public function, for messages.
    """
    reconnect = float(given.get("reconnect_timeout") or 0)
    rest = {name: value for name, value in given.items() if name != "reconnect_timeout"}
    options = mounted_options(rest, more, session_expire_seconds, call=call)
    return options if session_expire_seconds is not None else replace(options, reconnect_timeout=reconnect)


def asgi_app(
    applications: Applications,
    cdn: bool | str = True,
    reconnect_timeout: float = 0,
    static_dir: str | os.PathLike[str] | None = None,
    debug: bool = False,
    allowed_origins: Sequence[str] | None = None,
    check_origin: Callable[[str], bool] | None = None,
    max_payload_size: int | float | str = "200M",
    session_expire_seconds: float | None = None,
    session_cleanup_interval: float | None = None,
    **options: Any,
) -> AsgiApp:
    """Applications as an application of ASGI, for uvicorn, hypercorn and daphne, and to be mounted in FastAPI,
    Starlette and Django Channels, below any path.

    Pages use a WebSocket, and long poll where a proxy lets none through. Everything is served below the place where it
    is mounted. The server must run one process.

    Sessions run on threads of their own beside the event loop: an app may block, and must not use objects of the
    loop. Nothing in the standard library is patched where a loop runs or an asynchronous server was imported when
    greenio is imported, nor by ``greenio run`` for a script that names this function; in other cases, such as a script
    that ``python`` runs and that starts its server itself, set ``GREENIO_PATCH=0``.

    :param applications: as for ``start_server()``.
    :param cdn: a base URL from which pages load the library's files. True and False both mean this application.
    :param reconnect_timeout: seconds that a session survives a lost connection; 0: not at all.
    :param static_dir: directory to serve under ``static/``.
    :param debug: show uncaught exceptions with their traceback in the page.
    :param allowed_origins: patterns of other sites whose pages may connect, as for ``start_server()``.
    :param check_origin: function of an origin that says whether it may connect.
    :param max_payload_size: largest message or request body, in bytes or as ``'40K'``, ``'3M'``, ``'1.5G'``.
    :param session_expire_seconds: seconds that a session outlives the last sign of life of its page, as for
        ``wsgi_app()``; None leaves it to ``reconnect_timeout``.
    :param session_cleanup_interval: ignored: sessions expire on time.
    :param options: further parameters of ``start_server()`` that concern pages and sessions, such as ``keep_page``
        or ``max_sessions``; those that concern the process are a TypeError.
    :returns: an application of ASGI; its methods ``close()`` and ``aclose()`` end all sessions.
    :raises TypeError: an application cannot be called, or a value is of a wrong type.
    :raises ValueError: two applications have the same name, or a value makes no sense.

    Example: ``app.mount("/tool", asgi_app(main))`` in a FastAPI project, then ``uvicorn project:app``
    """
    del session_cleanup_interval
    return AsgiApp(applications, asgi_options("asgi_app", locals(), options, session_expire_seconds))
