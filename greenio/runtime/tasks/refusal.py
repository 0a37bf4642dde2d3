"""Interactive calls of a session that is over are refused."""

from __future__ import annotations

import logging
from typing import NoReturn

from greenio import limits
from greenio.exceptions import SessionClosedException
from greenio.runtime.interfaces import Task

log = logging.getLogger("greenio.session")


def refuse(task: Task) -> NoReturn:
    """Raise: the session of the task is over. A task that catches that and goes on as before is slowed down.

    :raises SessionClosedException: always.
    """
    task.refusals += 1  # type: ignore[misc]  # a slot of every kind of task
    if task.refusals == limits.REFUSALS:
        log.warning(
            "session %s: %s goes on although the session is over, %s calls were refused; they are slowed down. "
            "Is there an 'except Exception' inside of an endless loop?",
            task.session.name,
            task.id,
            limits.REFUSALS,
        )
    if task.refusals >= limits.REFUSALS:
        task.park(limits.REFUSAL_PAUSE)
    raise SessionClosedException
