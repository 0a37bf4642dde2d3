"""Servers beside a program that needs its thread for itself: a notebook's kernel, IPython, an asyncio program."""

from __future__ import annotations

import atexit
from collections.abc import Callable

from gevent.monkey import is_module_patched

from greenio import limits
from greenio.runtime.host import is_hosted, is_loop_running
from greenio.runtime.native import native_lock
from greenio.server.embedded.hub_thread import HubThread

#: The servers by their port; those whose port is chosen by the system are never replaced.
_servers: dict[int, BackgroundServer] = {}


def needs_background() -> bool:
    """Return whether a server must not use this thread: another program does, which greenio has not patched."""
    return is_hosted() and not is_module_patched("threading")


class BackgroundServer:
    """A server on a native thread of its own, until :meth:`stop` or the end of the process.

    :param start: starts the server; called in the hub's thread. Returns what stops it there.
    """

    def __init__(self, start: Callable[[], Callable[[], object]]) -> None:
        self._thread = HubThread()
        try:
            self._stop = self._thread.call(start)
        except BaseException:
            self._thread.stop(limits.CLOSE_LINGER)
            raise
        atexit.register(self.stop)

    def stop(self) -> None:
        """End the sessions and the thread. Blocks until then."""
        atexit.unregister(self.stop)
        self._thread.call(self._stop)
        self._thread.stop(limits.CLOSE_LINGER)


def serve_in_background(start: Callable[[], Callable[[], object]], port: int) -> None:
    """Serve on a thread of its own. Where an asyncio loop runs in this one, return at once; else wait for Ctrl-C.

    :param start: see :class:`BackgroundServer`.
    :param port: the server that an earlier call has started for it ends: a cell was run again. Not with 0.
    """
    before = _servers.pop(port, None)
    if before is not None:
        before.stop()
    server = BackgroundServer(start)
    if is_loop_running():
        if port:
            _servers[port] = server
        return
    for_ever = native_lock()
    for_ever.acquire()
    try:
        for_ever.acquire()
    except KeyboardInterrupt:
        server.stop()
