"""``pywebio.session.threadbased``: handles on sessions whose app is a plain function."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

from greenio.compat.pywebio.session.base import Session
from greenio.session import register_thread


class ThreadBasedSession(Session, kind="thread"):
    """A handle on the session of a plain function."""

    __slots__ = ()

    #: Sizes of PyWebIO's queues; greenio's bounds are in bytes.
    unhandled_task_mq_maxsize = 1000
    event_mq_maxsize = 100
    callback_mq_maxsize = 100
    thread2session: dict[int, Any] = {}

    def register_callback(  # type: ignore[override]  # PyWebIO's signatures differ, too
        self, callback: Callable[[Any], Any], serial_mode: bool = False
    ) -> str:
        """Register a function: see :meth:`Session.register_callback`."""
        return super().register_callback(callback, serial_mode=serial_mode)

    def register_thread(self, t: threading.Thread) -> None:
        """Let a thread use the session."""
        register_thread(t)


class ScriptModeSession(ThreadBasedSession, kind="script"):
    """A handle on the session of a script that started no server."""

    __slots__ = ()

    instance: Any = None
