"""Tasks that output more than their page takes wait until it has caught up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from greenio.runtime.tasks.refusal import refuse
from greenio.runtime.tasks.task import GreenletTask

if TYPE_CHECKING:
    from greenio.runtime.interfaces import SessionPort, Task

#: Seconds after which a waiting task of another native thread checks by itself.
_RECHECK = 0.5


class BackPressure:
    """Holds up the tasks of one session. Made when the first one has to wait.

    :param session: its outbox is full.
    """

    __slots__ = ("_session", "_waiting")

    def __init__(self, session: SessionPort) -> None:
        self._session = session
        self._waiting: list[Task] = []

    def wait(self, task: Task) -> None:
        """Return when the outbox is no longer full.

        :raises SessionClosedException: the session ends meanwhile.
        """
        session = self._session
        while session.channel.is_full:
            if session.closed:
                refuse(task)
            if task not in self._waiting:
                self._waiting.append(task)
            # The list is read without a lock when the page has caught up; a task of another native thread, which
            # may have been missed, checks again by itself.
            session.park(task, None if type(task) is GreenletTask else _RECHECK)
        if session.closed:
            refuse(task)

    def wake_if_drained(self) -> None:
        """Let the waiting tasks go on if the page has caught up."""
        if self._waiting and self._session.channel.is_drained:
            waiting, self._waiting = self._waiting, []
            for task in waiting:
                task.unpark()
