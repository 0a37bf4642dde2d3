"""What an administrator sees and does: every session with the line of the author's code at which it waits."""

from __future__ import annotations

import hmac
import logging
from typing import TYPE_CHECKING, Any

import gevent

from greenio.engine.channel import CloseReason
from greenio.runtime import clock
from greenio.runtime.fairness.source_location import waiting_location
from greenio.runtime.native import call_in_hub

if TYPE_CHECKING:
    from greenio.runtime.sessions.registry import SessionRegistry
    from greenio.runtime.sessions.session import Session
    from greenio.runtime.tasks.task import Task

log = logging.getLogger("greenio.server")

#: Characters of the shortest token: 16 random ones cannot be guessed.
TOKEN_LENGTH = 16

#: Sessions that are described at a time, about 2 ms; 5,000 at once held the hub for 40 ms (measured).
_SLICE = 200

_FAREWELL = "This session was ended by the administrator."


def check_token(token: str | None) -> None:
    """Refuse tokens that could be guessed.

    :raises ValueError: it is too short, or cannot travel in a header.
    """
    if token is None:
        return
    if len(token) < TOKEN_LENGTH:
        raise ValueError(f"admin_token needs at least {TOKEN_LENGTH} characters")
    if not token.isascii() or not token.isprintable() or " " in token:
        raise ValueError("admin_token may hold printable ASCII characters only, and no space")


class Admin:
    """Answers those who know the token.

    :param sessions: of the server.
    :param token: see :func:`check_token`.
    """

    def __init__(self, sessions: SessionRegistry, token: str) -> None:
        self._sessions = sessions
        self._token = token.encode()

    def knows(self, authorization: str) -> bool:
        """Whether that Authorization header has the token; takes as long for wrong ones as for the right one."""
        kind, _, given = authorization.partition(" ")
        is_right = hmac.compare_digest(given.strip().encode("utf-8", "replace"), self._token)
        return is_right and kind.lower() == "bearer"

    def list(self) -> dict[str, Any]:
        """All sessions, the oldest first."""
        now = clock.now()
        described = []
        for number, session in enumerate(sorted(self._sessions, key=lambda session: session.number)):
            described.append(_described(session, now))
            if number % _SLICE == _SLICE - 1:
                gevent.sleep(0.001)
        return {"sessions": described}

    def end(self, name: str) -> bool:
        """End the session of that name; its page says why.

        :returns: whether there is one.
        """
        for session in self._sessions:
            if session.name == name:
                log.warning("session %s: ended by the administrator", name)
                call_in_hub(session.loop, session.close, CloseReason.DONE, _FAREWELL)
                return True
        return False


def _described(session: Session, now: float) -> dict[str, Any]:
    engine, connection = session.channel, session.connection
    return {
        "name": session.name,
        "app": session.app_name,
        "state": engine.state.value,
        "closing": None if engine.reason is None else engine.reason.value,
        "age": round(now - session.opened_at, 1),
        "idle": round(now - session.active_at, 1),
        "address": session.request.remote_address,
        "transport": None if connection is None else connection.protocol,
        "backlog": 0 if connection is None else connection.backlog,
        "unacknowledged": engine.outbox.size,
        "tasks": [_task(task) for task in tuple(session.tasks)],
    }


def _task(task: Task) -> dict[str, Any]:
    place = waiting_location(task)
    if place is None:
        return {"id": task.id, "at": None, "code": ""}
    return {"id": task.id, "at": str(place), "code": place.code}
