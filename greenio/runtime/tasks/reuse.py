"""Reuse of greenlets: one that has run a callback runs the next one, too, if no code can notice.

A new greenlet costs a system call each for the memory of its frames, for giving it back, and page faults in between:
a fifth of the CPU that a click takes. Most callbacks only output something and end without ever waiting, so their
greenlet can run the next one at once, whoever's it is.

Nothing of one task may reach another. So a greenlet is kept only when, at the end of its task, it is as it was at
its start: it has never waited (nobody can have sent it anything), nobody refers to it (a time-out that still runs, a
list of the author's), nothing is linked to its end (thread-local data, which goes with its greenlet) and it got no
attributes. Its context variables start empty, as a new greenlet's do. One is enough: callbacks that do not wait run
one after the other.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any

from gevent import get_hub, getcurrent

from greenio.runtime.interfaces import SessionPort
from greenio.runtime.tasks.task import GreenletTask


class GreenletReuse:
    """The greenlet that one hub keeps for the next callback. It keeps none until it is opened, and once it is closed."""

    __slots__ = ("_is_open", "_job", "_waiting")

    def __init__(self) -> None:
        self._is_open = False
        self._waiting: GreenletTask | None = None
        self._job: tuple[Callable[..., None], tuple[Any, ...]] | None = None

    def open(self) -> None:
        """Keep one from now on."""
        self._is_open = True

    def close(self) -> None:
        """Let it end, and keep none. Call it anywhere in the hub's thread."""
        self._is_open = False
        task, self._waiting = self._waiting, None
        if task is not None:
            get_hub().loop.run_callback(task.switch)

    def run(self, session: SessionPort, function: Callable[..., None], /, *args: Any) -> None:
        """Run ``function(*args)`` now as a new task of the session; return when it ends or waits.

        To be called in a callback of the hub.
        """
        task, self._waiting = self._waiting, None
        if task is None:
            task = GreenletTask(session, self._carry)
        else:
            task.renew(session)
        self._job = function, args
        session.tasks.running.append(task)
        task.switch()
        if task is self._waiting:  # _carry() keeps it
            task.gr_context = None  # type: ignore[unreachable]
        else:
            task.has_waited = True

    def _carry(self) -> None:
        task = getcurrent()
        assert isinstance(task, GreenletTask)
        while self._job is not None:
            (function, args), self._job = self._job, None
            known_by, attributes = sys.getrefcount(task), len(vars(task))
            function(*args)
            del function, args
            # At the start the session's list of tasks referred to it, too.
            is_known = sys.getrefcount(task) >= known_by or task.has_links()
            is_changed = task.has_waited or len(vars(task)) != attributes
            if is_known or is_changed or self._waiting is not None or not self._is_open:
                return
            del task.session  # the task is over, its greenlet is not
            self._waiting = task
            try:
                get_hub().switch()
            except BaseException:  # it was killed: it must not be taken for alive
                if self._waiting is task:
                    self._waiting = None
                raise
