"""Waiting for a result that another native thread sets, whatever happens to the session meanwhile."""

from __future__ import annotations

from typing import TypeVar

from greenio.runtime.current import known_task
from greenio.runtime.offload.future import Future
from greenio.runtime.tasks.task import HubWaiter

T = TypeVar("T")


def wait_for(future: Future[T]) -> T:
    """Wait for the result of a future; other sessions go on meanwhile. Works on any thread, with or without session.

    The end of the session does not end the wait: what was begun, such as storing a value, is finished.

    :raises BaseException: the error that was set.
    """
    waiter = known_task() or HubWaiter()
    future.rawlink(lambda _future: waiter.unpark())
    while not future.ready():
        waiter.park()
    return future.get()
