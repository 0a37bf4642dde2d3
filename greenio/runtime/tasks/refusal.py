"""Interactive calls of a session that is over, or of a page that was left, are refused."""

from __future__ import annotations

from typing import NoReturn

from greenio import limits
from greenio.exceptions import PageLeftException, SessionClosedException
from greenio.runtime.hub_logger import hub_logger
from greenio.runtime.interfaces import Task

log = hub_logger("greenio.session")


def refuse(task: Task) -> NoReturn:
    """Raise: the session of the task is over, or its page was left. A task that catches that and goes on as before is slowed down.

    :raises SessionClosedException: the session is over.
    :raises PageLeftException: it is not, but the task belongs to a page that was left.
    """
    task.refusals += 1  # type: ignore[misc]  # a slot of every kind of task
    if task.refusals == limits.REFUSALS:
        log.warning(
            "session %s: %s goes on although the session is over or the page was left, %s calls were refused; they are slowed down. "
            "Is there an 'except Exception' inside of an endless loop?",
            task.session.name,
            task.id,
            limits.REFUSALS,
        )
    if task.refusals >= limits.REFUSALS:
        task.park(limits.REFUSAL_PAUSE)
    raise SessionClosedException if task.session.closed else PageLeftException
