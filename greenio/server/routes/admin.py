"""Administration: every session with the line of the author's code at which it waits.

GET  /_greenio/admin/sessions         with the admin's token, as bearer or in Greenio-Token: all sessions
POST /_greenio/admin/sessions/NAME    or DELETE: end one
"""

from __future__ import annotations

import hmac
import logging
from collections.abc import Iterable
from typing import Any

import gevent
import msgspec

from greenio.engine.channel import CloseReason
from greenio.runtime import clock
from greenio.runtime.fairness.source_location import waiting_location
from greenio.runtime.interfaces import Task
from greenio.runtime.native import call_in_hub
from greenio.runtime.sessions.registry import SessionRegistry
from greenio.runtime.sessions.session import Session
from greenio.server.pages.html import FILES
from greenio.server.routes.response import refuse_body, send
from greenio.server.routes.route import READ, Environ, Route, StartResponse

log = logging.getLogger("greenio.server")

#: Sessions that are described at a time, about 2 ms; 5,000 at once held the hub for 40 ms (measured).
_SLICE = 200

_PATH = f"/{FILES}admin/sessions"
_FAREWELL = "This session was ended by the administrator."


class AdminRoute(Route):
    """Answers requests that carry the token.

    :param sessions: of the server.
    :param token: long enough that it cannot be guessed.
    """

    methods = None

    def __init__(self, sessions: SessionRegistry, token: str) -> None:
        self._admin = Admin(sessions, token)

    def matches(self, path: str) -> bool:
        """Return whether a request for ``path`` is its own."""
        return path == _PATH or path.startswith(f"{_PATH}/")

    def call(self, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        """Describe all sessions, or end one."""
        status, answer = self._answer(environ)
        headers = [("Content-Type", "application/json"), ("Cache-Control", "no-store")]
        if status == 401:
            headers.append(("WWW-Authenticate", 'Bearer realm="greenio"'))
        if environ["REQUEST_METHOD"] not in READ:
            refuse_body(environ, headers)
        return send(environ, start_response, status, headers, msgspec.json.encode(answer) + b"\n")

    def _answer(self, environ: Environ) -> tuple[int, dict[str, Any]]:
        # Behind a proxy that asks for a password, Authorization is the proxy's.
        own = environ.get("HTTP_GREENIO_TOKEN")
        given = environ.get("HTTP_AUTHORIZATION", "") if own is None else f"Bearer {own}"
        if not self._admin.knows(given):
            return 401, {"error": "This address needs the admin token."}
        method = environ["REQUEST_METHOD"]
        # WSGI hands paths on as Latin-1.
        name = environ["PATH_INFO"][len(_PATH) + 1 :].encode("latin-1", "replace").decode("utf-8", "replace")
        if not name:
            return (200, self._admin.list()) if method in READ else (405, {"error": "Only GET."})
        if method not in ("POST", "DELETE"):
            return 405, {"error": "Only POST and DELETE."}
        if self._admin.end(name):
            return 202, {"ending": True}
        return 404, {"error": "There is no such session."}


class Admin:
    """The sessions of a server, as the administrator sees them.

    :param sessions: of the server.
    :param token: long enough that it cannot be guessed.
    """

    def __init__(self, sessions: SessionRegistry, token: str) -> None:
        self._sessions = sessions
        self._token = token.encode()

    def knows(self, authorization: str) -> bool:
        """Return whether an Authorization header has the token; takes equally long for right and wrong ones."""
        kind, _, given = authorization.partition(" ")
        is_right = hmac.compare_digest(given.strip().encode("utf-8", "replace"), self._token)
        return is_right and kind.lower() == "bearer"

    def list(self) -> dict[str, Any]:
        """Describe all sessions, the oldest first."""
        now = clock.now()
        described = []
        for number, session in enumerate(sorted(self._sessions, key=lambda session: session.number)):
            described.append(_described(session, now))
            if number % _SLICE == _SLICE - 1:
                gevent.sleep(0.001)
        return {"sessions": described}

    def end(self, name: str) -> bool:
        """End the session of that name; its page shows the reason. Its tasks do not run on.

        :returns: whether there is such a session.
        """
        for session in self._sessions:
            if session.name == name:
                log.warning("session %s: ended by the administrator", name)
                call_in_hub(session.loop, session.close, CloseReason.DONE, _FAREWELL)
                call_in_hub(session.loop, self._sessions.stop_tasks, session)
                return True
        return False


def _described(session: Session, now: float) -> dict[str, Any]:
    engine, connection = session.channel, session.sender.connection
    return {
        "name": session.name,
        "app": session.app_name,
        "state": engine.state.value,
        "closing": None if engine.reason is None else engine.reason.value,
        "orphaned": session.is_orphaned,
        "age": round(now - session.opened_at, 1),
        "idle": round(now - session.active_at, 1),
        "address": session.request.remote_address,
        "transport": None if connection is None else connection.protocol,
        "backlog": 0 if connection is None else connection.backlog,
        "unacknowledged": engine.outbox.size,
        "tasks": [_task(task) for task in session.tasks],
    }


def _task(task: Task) -> dict[str, Any]:
    place = waiting_location(task)
    if place is None:
        return {"id": task.id, "at": None, "code": ""}
    return {"id": task.id, "at": str(place), "code": place.code}
