"""Functions of coroutine sessions: further coroutines, and those of asyncio libraries."""

from __future__ import annotations

import inspect
from collections.abc import Coroutine, Generator
from typing import Any, TypeVar

from greenio.runtime.coroutines.author_functions import resolve
from greenio.runtime.coroutines.task import AsyncTask, start
from greenio.runtime.current import require_kind

T = TypeVar("T")


class TaskHandler:
    """A coroutine that :func:`run_async` has started."""

    __slots__ = ("_is_closed", "_task")

    def __init__(self, task: AsyncTask) -> None:
        self._task = task
        self._is_closed = False

    def close(self) -> None:
        """Stop the coroutine: ``GeneratorExit`` is raised at its current await. Later calls do nothing."""
        self._is_closed = True
        self._task.end()

    def closed(self) -> bool:
        """Return True if the coroutine has ended by itself, or from the call of :meth:`close` on."""
        return self._is_closed or self._task.closed


def run_async(coro_obj: Coroutine[Any, Any, Any] | Generator[Any, Any, Any]) -> TaskHandler:
    """Run a coroutine as a further task of this coroutine session, beside the caller.

    The session stays open until it has ended. When the page is closed, its next call into greenio raises. Its stack of
    scopes starts with ROOT.

    :param coro_obj: coroutine object, as a call of an ``async def`` function returns it.
    :returns: a handle that can stop it.
    :raises TypeError: it is no coroutine object.
    :raises RuntimeError: this is a thread session.
    :raises SessionClosedException: the session is closed.

    Example: ``clock = run_async(tick())``
    """
    if not (inspect.iscoroutine(coro_obj) or inspect.isgenerator(coro_obj)):
        raise TypeError(
            f"run_async(): a coroutine object is needed, not {type(coro_obj).__name__}; call the async function"
        )
    try:
        task = require_kind("run_async", coroutine=True)
        task.session.check(task)
    except BaseException:
        coro_obj.close()
        raise
    # Not wrapped, so that one that is closed before it has begun is closed itself.
    coroutine = coro_obj if inspect.iscoroutine(coro_obj) else resolve(coro_obj)
    return TaskHandler(start(task.session, coroutine))


async def _awaited(coroutine: Coroutine[Any, Any, T]) -> T:
    return await coroutine


def run_asyncio_coroutine(coro_obj: Coroutine[Any, Any, T]) -> Coroutine[Any, Any, T]:
    """Await a coroutine of an asyncio library. Plain ``await`` does the same: all sessions share one loop.

    :param coro_obj: a coroutine object.
    :returns: an awaitable of its result.
    :raises TypeError: it is no coroutine object.
    :raises RuntimeError: this is a thread session.

    Example: ``page = await run_asyncio_coroutine(client.get(url))``
    """
    if not inspect.isawaitable(coro_obj):
        raise TypeError(
            f"run_asyncio_coroutine(): a coroutine object is needed, not {type(coro_obj).__name__}"
        )
    try:
        require_kind("run_asyncio_coroutine", coroutine=True)
    except BaseException:
        if inspect.iscoroutine(coro_obj):
            coro_obj.close()
        raise
    return _awaited(coro_obj)
