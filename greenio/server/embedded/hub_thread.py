"""A hub on a native thread of its own, beside a WSGI server that has none."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

from gevent import get_hub, spawn

from greenio.runtime.native import call_in_hub, native_lock, start_native_thread
from greenio.server.embedded.thread_event import ThreadEvent

if TYPE_CHECKING:
    from greenio.runtime.native import Loop

log = logging.getLogger("greenio.server")

_Result = TypeVar("_Result")


class HubThread:
    """A native thread with a hub; runs until :meth:`stop`."""

    def __init__(self) -> None:
        self._stop_asked = ThreadEvent()
        self._started = native_lock()
        self._started.acquire()
        self._ended = native_lock()
        self._ended.acquire()
        self._loop: Loop
        start_native_thread(self._run)
        self._started.acquire()

    def call(self, function: Callable[[], _Result]) -> _Result:
        """Run ``function`` in a greenlet of the hub. Blocks the calling thread, which must be another one.

        :returns: the result of the function; an exception of it is raised here.
        """
        done = native_lock()
        done.acquire()
        outcome: list[Any] = [None, None]

        def work() -> None:
            try:
                outcome[0] = function()
            except BaseException as error:
                outcome[1] = error
            finally:
                done.release()

        call_in_hub(self._loop, spawn, work)
        done.acquire()
        if outcome[1] is not None:
            raise outcome[1]
        result: _Result = outcome[0]
        return result

    def stop(self, seconds: float) -> bool:
        """Let the thread end.

        :param seconds: the longest time.
        :returns: whether it ended in time.
        """
        self._stop_asked.set()
        return bool(self._ended.acquire(True, seconds))

    def _run(self) -> None:
        try:
            self._loop = get_hub().loop
            self._started.release()
            self._stop_asked.wait()
        except BaseException:
            log.exception("the hub's thread failed")
        finally:
            get_hub().destroy(destroy_loop=True)  # its file descriptors would stay open
            self._ended.release()
