"""Requests at a process that is one of several: newcomers that another one could take, and ids of another one."""

from __future__ import annotations

import logging
from typing import Any

from greenio import limits
from greenio.runtime import clock
from greenio.runtime.identity import is_elsewhere, owner_of, process_name
from greenio.runtime.sessions.counters import Counters

log = logging.getLogger("greenio.server")

#: The request header of a balancer that has asked every process: this one lets the page wait.
_LAST = "HTTP_GREENIO_LAST"


def may_go_elsewhere(environ: dict[str, Any]) -> bool:
    """Return whether a balancer can ask another process for a request that this one has no room for."""
    return bool(process_name()) and _LAST not in environ


class Strays:
    """Notices requests with ids of other processes: they were routed wrongly, or their process is gone.

    They are answered like those whose session has ended, so that their pages know at once.

    :param counters: of the server.
    """

    def __init__(self, counters: Counters) -> None:
        self._counters = counters
        self._logged: dict[str, float] = {}

    def note(self, id: str) -> None:
        """Count an id that was not found if it is another process's, and log its name, each once a minute.

        :param id: of a session, a connection, a file or an upload.
        """
        if not is_elsewhere(id):
            return
        self._counters.misrouted += 1
        owner, now = owner_of(id), clock.now()
        if now < self._logged.get(owner, 0.0) or len(self._logged) > limits.STRAY_NAMES:
            return
        self._logged[owner] = now + limits.STRAY_LOG_SECONDS
        log.warning(
            "a request for process %s came to %s: routed wrongly, or it is gone",
            owner,
            process_name() or "this one",
        )
