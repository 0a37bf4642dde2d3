"""Functions that an app has deferred: they run once, after its session is over."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from gevent import Timeout

from greenio.exceptions import SessionException
from greenio.runtime.fairness.stall import session_frames

if TYPE_CHECKING:
    from greenio.runtime.interfaces import SessionPort

log = logging.getLogger("greenio.session")


def run_deferred(
    session: SessionPort, functions: Iterable[Callable[[], object]], ended: Callable[[SessionPort], None]
) -> None:
    """Call each of the functions; an exception in one is logged and the others still run.

    :param ended: called at the end, whatever the functions do.
    """
    executor = session.registry.executor
    try:
        for function in functions:
            try:
                if executor is None:
                    function()
                else:
                    executor(session, function, ())
            except SessionException:
                log.warning(
                    "session %s: a deferred function talks to the page, which is gone by then",
                    session.name,
                    exc_info=True,
                )
            except (Exception, SystemExit, Timeout):  # in a greenlet the last two would be the server's
                log.exception("session %s: a deferred function failed", session.name)
    finally:
        ended(session)


session_frames.add(run_deferred.__code__, "session")
