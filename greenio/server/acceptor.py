"""Brings connections and sessions together: a new page gets a session of the app it names, another one the session
that it goes on with. Every transport's route hands its connections over here.
"""

from __future__ import annotations

import functools
from typing import Any
from urllib.parse import parse_qs

from gevent import get_hub

from greenio import limits
from greenio.protocol import codec
from greenio.protocol.errors import CloseCode, ProtocolViolation
from greenio.runtime.hub_logger import hub_logger
from greenio.runtime.sessions.registry import SessionRegistry
from greenio.runtime.visitor.user import USER_KEY, User, has_roles, required_roles
from greenio.server.access.admission import FULL, STOPPING, Admission
from greenio.server.cluster.routing import Strays, may_go_elsewhere
from greenio.server.options import ServerOptions
from greenio.server.pages.apps import Apps
from greenio.server.request_info import page_request_info
from greenio.transport.base import Connection

log = hub_logger("greenio.server")

_UNREADY = {STOPPING: "stops", FULL: "is full"}


class Acceptor:
    """Accepts connections, whatever transport carries them.

    :param apps: the applications to choose from.
    :param sessions: where sessions open.
    :param options: of the server.
    """

    def __init__(self, apps: Apps, sessions: SessionRegistry, options: ServerOptions) -> None:
        self._apps = apps
        self._sessions = sessions
        sessions.message_bytes = options.connection.message_bytes  # pages split what is larger
        sessions.heartbeat = options.connection.ping_interval
        self.admission = Admission(
            sessions,
            max=options.max_sessions,
            max_per_address=options.max_sessions_per_address,
            max_memory=options.memory_bytes,
        )
        """Decides about new sessions."""
        self.strays = Strays(sessions.counters)
        """Notices pages of other processes."""
        self.is_open = True
        """False once the server stops: then connections are told to come back later."""

    def unready(self) -> str:
        """Return why no new sessions are taken, as the end of a sentence; empty while they are."""
        refusal = self.admission.refusal("") if self.is_open else (0, STOPPING)
        return "" if refusal is None else _UNREADY[refusal[1]]

    def sends_on(self, environ: dict[str, Any]) -> bool:
        """Return whether a page that asks for a new session is answered with 503, so that a balancer asks another
        process."""
        sends = (
            may_go_elsewhere(environ)
            and bool(self.unready())
            and not _parse_query(environ.get("QUERY_STRING", ""))[1]
        )
        self._sessions.counters.refused += sends
        return sends

    def apps_for(self, environ: dict[str, Any]) -> Apps:
        """Return the applications among which a request may choose."""
        return self._apps

    def accept(self, connection: Connection, environ: dict[str, Any]) -> None:
        """Bring a new connection and a session together. Never waits.

        :param environ: of the request that opened the connection; nothing of it is kept.
        """
        name, resumes = _parse_query(environ.get("QUERY_STRING", ""))
        if not self.is_open:
            connection.close(CloseCode.GOING_AWAY, "the server stops")
        elif resumes:
            connection.receiver = ResumeReceiver(
                self._sessions, connection, self.strays, environ.get(USER_KEY)
            )
        else:
            name, app = self.apps_for(environ).choose(name)
            request = page_request_info(environ)
            refusal = self.admission.refusal(request.remote_address)
            if app is None:
                connection.close(CloseCode.EXPIRED, "no such application")
            elif not _admits(app, request.user):
                connection.close(CloseCode.EXPIRED, "not for this user")
            elif refusal is not None:
                self._sessions.counters.refused += 1
                connection.close(*refusal)
            else:
                self._sessions.open(app, connection, request, app_name=name)


class ResumeReceiver:
    """Receives the first frame of a page that had a session, and hands the connection to that session.

    :param sessions: where to look for it.
    :param connection: the page's new connection.
    :param strays: notices sessions of other processes.
    :param user: who is logged in.
    """

    __slots__ = ("_connection", "_sessions", "_strays", "_timer", "_user")

    def __init__(
        self, sessions: SessionRegistry, connection: Connection, strays: Strays, user: User | None = None
    ) -> None:
        self._user = user
        self._sessions = sessions
        self._strays = strays
        self._connection = connection
        self._timer = get_hub().loop.timer(limits.RESUME_TIMEOUT, ref=False)
        self._timer.start(self._expired)

    def received(self, frame: bytes | str) -> None:
        """Take the first frame, which names the session and the last command that the page has seen."""
        self._stop_timer()
        connection = self._connection
        try:
            up = codec.decode_up(frame)
            if up.r is None:
                raise ProtocolViolation(CloseCode.PROTOCOL, "the first frame names no session")
            session = self._sessions.resume(
                up.r.session, connection, seen=up.a, fresh=up.r.fresh, user=self._user
            )
        except ProtocolViolation as violation:
            log.info("no session resumed: %s", violation)
            connection.close(violation.code, violation.reason)
            return
        if session is None:
            self._strays.note(up.r.session)
            connection.close(CloseCode.EXPIRED, "no such session")
        elif up.e or up.a:
            session.received(frame)

    def writable(self) -> None:
        """Do nothing: nothing was written yet."""

    def lost(self, connection: Connection, code: int, reason: str) -> None:
        """Forget a connection that ended before its first frame."""
        self._stop_timer()

    def _expired(self) -> None:
        self._stop_timer()
        # Not one of the codes that end the page's attempts: its network may just be slow.
        self._connection.close(CloseCode.GOING_AWAY, "no first frame in time")

    def _stop_timer(self) -> None:
        self._timer.stop()
        self._timer.close()


def _admits(app: object, user: User | None) -> bool:
    roles = required_roles(app)
    return roles is None or has_roles(user, roles)


@functools.lru_cache(maxsize=64)  # nearly all pages come with the same
def _parse_query(query_string: str) -> tuple[str | None, bool]:
    """Return the name of the app that a page asks for, None for none; and whether the page had a session."""
    query = parse_qs(query_string, keep_blank_values=True)
    return query.get("app", [None])[-1], query.get("resume", [""])[-1] == "1"
