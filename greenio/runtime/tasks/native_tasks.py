"""Apps on native threads.

Where the standard library is not patched, beside a WSGI server of threads, a blocking call of an app would hold up all
sessions. There each task runs on a native thread of its own, as its author expects, while a greenlet of the hub waits
for it: that greenlet is the task that the session knows.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

from gevent import get_hub, getcurrent

from greenio.runtime.current import bind, unbind
from greenio.runtime.interfaces import SessionPort
from greenio.runtime.native import native_lock
from greenio.runtime.tasks.task import GreenletTask, NativeTask


def run_in_thread(session: SessionPort, function: Callable[..., Any], args: tuple[Any, ...]) -> None:
    """Run a function of the session on a native thread; wait for its end without holding up the hub.

    :raises BaseException: what the function raises.
    """
    call = _ThreadCall(session, function, args)
    thread = threading.Thread(target=call.run, name=f"greenio {session.name}", daemon=True)
    try:
        call.watcher.start(getcurrent().switch)  # first: what comes before it would be lost
        thread.start()
        get_hub().switch()
    finally:
        call.give_up()
    if call.error is not None:
        raise call.error


class _ThreadCall:
    """A call on another thread, and a watcher that wakes the hub at its end."""

    def __init__(self, session: SessionPort, function: Callable[..., Any], args: tuple[Any, ...]) -> None:
        self._session = session
        self._call = function, args
        self._greenlet = getcurrent()
        self._lock = native_lock()
        self._is_awaited = True
        self.watcher = get_hub().loop.async_()
        self.error: BaseException | None = None

    def run(self) -> None:
        """Make the call. Runs on the other thread."""
        function, args = self._call
        task = bind(self._session)
        if isinstance(task, NativeTask) and isinstance(self._greenlet, GreenletTask):
            task._owner = self._greenlet
        try:
            function(*args)
        except BaseException as error:
            self.error = error
        finally:
            unbind()
            with self._lock:
                if self._is_awaited:
                    self.watcher.send()

    def give_up(self) -> None:
        """Stop waiting. The thread goes on: it cannot be stopped."""
        with self._lock:
            self._is_awaited = False
            self.watcher.stop()
            self.watcher.close()
