"""The server of one process in which applications are mounted.

It lives where the first request arrives, so after any fork: in the same hub if requests are greenlets (a gevent
worker), else on a thread with a hub of its own, while requests wait on native locks.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Iterable, Iterator

from gevent import get_hub, getcurrent, spawn
from gevent._hub_local import get_hub_if_exists
from gevent.monkey import is_module_patched

from greenio import limits
from greenio.engine.channel import CloseReason
from greenio.runtime.native import call_in_hub, native_lock, start_native_thread
from greenio.runtime.sessions.registry import SessionRegistry
from greenio.runtime.tasks.native_tasks import run_in_thread
from greenio.server.embedded.hub_thread import HubThread
from greenio.server.options import ServerOptions
from greenio.server.pages.apps import Apps
from greenio.server.parts import ServerParts, app_routes
from greenio.server.routes.app import WSGIApp
from greenio.server.routes.route import Environ, StartResponse

log = logging.getLogger("greenio.server")


class ProcessServer:
    """Serves the requests of one process: in the hub of the first request, or on a hub thread.

    :param apps: the applications.
    :param options: how they are served.
    :param in_hub: whether requests are greenlets of this thread's hub; None looks for itself.
    """

    def __init__(self, apps: Apps, options: ServerOptions, in_hub: bool | None = None) -> None:
        self.process = os.getpid()
        self.in_hub = is_in_hub() if in_hub is None else in_hub
        self.is_stopping = False
        """True once it was asked to stop."""
        self._stopping = native_lock()
        self._stopped = False
        self._thread: HubThread | None = None
        if self.in_hub:
            self._make(apps, options)
        else:
            self._thread = HubThread()
            self._thread.call(lambda: self._make(apps, options))
            if not is_module_patched("time"):
                self.sessions.executor = run_in_thread

    def _make(self, apps: Apps, options: ServerOptions) -> None:
        """Make the parts, in the hub's thread."""
        self.loop = get_hub().loop
        self._parts = ServerParts(apps, options)
        self.app = WSGIApp(app_routes(self._parts), options, self._parts.guard)

    @property
    def sessions(self) -> SessionRegistry:
        """The sessions of this process."""
        return self._parts.sessions

    def answer(self, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        """Answer a request (PEP 3333)."""
        if self._thread is None or get_hub_if_exists() is not None:
            return self.app(environ, start_response)
        return _NativeThreadBody(self.app(environ, start_response))

    def stop(self, seconds: float) -> None:
        """End the sessions, then the thread. New connections are told that the server stops.

        A second call waits, too: the process must not end meanwhile.

        :param seconds: the longest time.
        """
        self.is_stopping = True
        self._parts.acceptor.is_open = False
        if self._thread is None:
            self.sessions.close_all(CloseReason.STOPPED, seconds)
            return
        with self._stopping:
            if not self._stopped:
                self._stopped = True
                self._thread.call(lambda: self.sessions.close_all(CloseReason.STOPPED, seconds))
                self._thread.stop(seconds)

    def stop_soon(self) -> None:
        """Start to stop, from inside of a signal handler."""
        if self._thread is None:
            call_in_hub(self.loop, spawn, self.stop, limits.STOP_TIMEOUT)
        else:
            start_native_thread(self.stop, limits.STOP_TIMEOUT)


class _NativeThreadBody:
    """The body of a response that was made on a native thread. Closing it destroys a hub that was left there.

    Files and uploads give up their turn with ``gevent.sleep()``, which makes a hub where there is none. The threads of
    many WSGI servers live for one request, and a hub holds open files that nothing else would close.
    """

    __slots__ = ("_body",)

    def __init__(self, body: Iterable[bytes]) -> None:
        self._body = body

    def __iter__(self) -> Iterator[bytes]:
        return iter(self._body)

    def close(self) -> None:
        """Close the body, and destroy the hub."""
        try:
            close = getattr(self._body, "close", None)
            if close is not None:
                close()
        finally:
            hub = get_hub_if_exists()
            if hub is not None:
                hub.destroy(destroy_loop=True)


def is_in_hub() -> bool:
    """Return whether requests are greenlets: their thread is patched, or this one runs under a hub."""
    if is_module_patched("threading") or is_module_patched("socket"):
        return True
    return getcurrent().parent is not None and get_hub_if_exists() is not None
