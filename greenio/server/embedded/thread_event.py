"""An event between native threads with hubs of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gevent import get_hub, getcurrent

from greenio.runtime.native import native_lock

if TYPE_CHECKING:
    from gevent._types import _AsyncWatcher


class ThreadEvent:
    """An event that any thread sets once, and greenlets of any thread's hub wait for."""

    def __init__(self) -> None:
        self._lock = native_lock()
        self._is_set = False
        self._watchers: list[_AsyncWatcher] = []

    def set(self) -> None:
        """Set the event: waiting greenlets and later callers of :meth:`wait` go on."""
        with self._lock:
            self._is_set = True
            for watcher in self._watchers:
                watcher.send()

    def wait(self) -> None:
        """Wait until the event is set. Other greenlets of this thread go on meanwhile."""
        hub = get_hub()
        # The watcher also keeps a hub that waits for nothing else from giving up with LoopExit.
        watcher = hub.loop.async_()
        watcher.start(getcurrent().switch)
        try:
            with self._lock:
                if self._is_set:
                    return
                self._watchers.append(watcher)
            hub.switch()
        finally:
            with self._lock:
                if watcher in self._watchers:
                    self._watchers.remove(watcher)
                watcher.stop()
                watcher.close()
