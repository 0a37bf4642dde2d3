"""Waiters for a lock: a greenlet in its hub, or a native thread that has none."""

from __future__ import annotations

import os
from typing import Any

from gevent import get_hub, getcurrent
from gevent._hub_local import get_hub_if_exists
from gevent.exceptions import BlockingSwitchOutError

from greenio.runtime.native import native_lock


class GreenletWaiter:
    """The running greenlet, which waits in its hub. Other greenlets of the hub go on meanwhile.

    :raises BlockingSwitchOutError: the hub itself would wait.
    """

    def __init__(self) -> None:
        hub: Any = get_hub()
        self._greenlet = getcurrent()
        if self._greenlet is hub:
            raise BlockingSwitchOutError(
                "A callback of the hub cannot wait for a lock. Take it in a greenlet."
            )
        self.process = os.getpid()
        self._hub = hub
        self._is_waiting = False
        # Also keeps a hub that waits for nothing else from giving up with LoopExit. Of all that a loop can do, other
        # threads may send to such a watcher at any moment: run_callback_threadsafe() of gevent 26.9 counts what is
        # pending while the loop, without the GIL, counts too.
        self._bell = hub.loop.async_()
        self._bell.start(self._go_on)

    def wait(self, seconds: float | None) -> None:
        """Wait until somebody wakes the waiter, or for some seconds. It may also end for no reason."""
        timer = None
        if seconds is not None:
            timer = self._hub.loop.timer(seconds)
            timer.start(self._go_on)
        self._is_waiting = True
        try:
            self._hub.switch()
        finally:
            self._is_waiting = False
            if timer is not None:
                timer.stop()
                timer.close()

    def wake(self) -> bool:
        """Let the waiter go on. Any thread may call it.

        :return: False if its hub is gone.
        """
        try:
            self._bell.send()
        except ValueError:
            return False
        return True

    def close(self) -> None:
        """End the waiting. Later calls of :meth:`wake` do nothing."""
        self._bell.stop()
        self._bell.close()

    def _go_on(self) -> None:
        if self._is_waiting:
            self._greenlet.switch()


class ThreadWaiter:
    """The running native thread, which has no hub and blocks."""

    def __init__(self) -> None:
        self.process = os.getpid()
        self._bell = native_lock()
        self._bell.acquire()

    def wait(self, seconds: float | None) -> None:
        """Block until somebody wakes the waiter, or for some seconds."""
        self._bell.acquire(True, -1 if seconds is None else seconds)

    def wake(self) -> bool:
        """Let the waiter go on. Any thread may call it, once for each time that it waits.

        :return: True.
        """
        self._bell.release()
        return True

    def close(self) -> None:
        """Do nothing."""


def new_waiter() -> GreenletWaiter | ThreadWaiter:
    """Return a waiter for the running greenlet, or for the native thread if it has no hub."""
    return ThreadWaiter() if get_hub_if_exists() is None else GreenletWaiter()
