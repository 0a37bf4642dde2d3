"""``pywebio.session.coroutinebased``: handles on sessions whose app is a coroutine function, and on their tasks."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from greenio.compat.pywebio.session.base import Session
from greenio.session import TaskHandler, run_async, run_asyncio_coroutine

__all__ = ["CoroutineBasedSession", "Task", "TaskHandler", "WebIOFuture"]


class CoroutineBasedSession(Session, kind="coroutine"):
    """A handle on the session of a coroutine function."""

    __slots__ = ()

    event_loop_thread_id: int | None = None

    def register_callback(  # type: ignore[override]  # PyWebIO's signatures differ, too
        self, callback: Callable[[Any], Any], mutex_mode: bool = False
    ) -> str:
        """Register a function: see :meth:`Session.register_callback`."""
        return super().register_callback(callback, mutex_mode=mutex_mode)

    def run_async(self, coro_obj: Any) -> TaskHandler:
        """Run a coroutine as a further task of the session."""
        return run_async(coro_obj)

    def run_asyncio_coroutine(self, coro_obj: Any) -> Any:
        """Await a coroutine of an asyncio library."""
        return run_asyncio_coroutine(coro_obj)


class Task:
    """The name of PyWebIO's class of tasks, for ``isinstance``: greenio's tasks are others."""


class WebIOFuture:
    """The name of PyWebIO's class of futures, for ``isinstance``: greenio's awaitables are others."""
