"""All sessions of one server: how they open, resume, expire and end, and the slow clock that looks after them."""

from __future__ import annotations

import logging
import secrets
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

import gevent
from gevent import get_hub

from greenio import limits
from greenio.engine.channel import Channel, CloseReason
from greenio.engine.mirror.page import Page
from greenio.exceptions import SessionException
from greenio.protocol import commands
from greenio.runtime import clock
from greenio.runtime.fairness.memory import Trimmer
from greenio.runtime.fairness.stall import HubWatch, session_frames
from greenio.runtime.fairness.watchdog import watchdog
from greenio.runtime.files.served import Files
from greenio.runtime.files.upload_store import UploadStore
from greenio.runtime.sessions.counters import Counters
from greenio.runtime.sessions.request_info import RequestInfo
from greenio.runtime.sessions.session import Session
from greenio.runtime.tasks.reuse import GreenletReuse
from greenio.runtime.tasks.task import GreenletTask, HubTask, Task

if TYPE_CHECKING:
    from greenio.runtime.interfaces import Connection

log = logging.getLogger("greenio.session")

#: Seconds between two looks at owed acknowledgements, expired sessions and tasks that should have ended.
_TICK = 0.5


class SessionRegistry:
    """The sessions of one server. Belongs to the thread, and so the hub, that makes it.

    :param reconnect_timeout: seconds a session outlives a lost connection; 0: not at all.
    :param debug: whether pages show tracebacks.
    :param keep_page: whether a page that was reloaded is shown again and its session goes on.
    :param idle_timeout: seconds after which a session ends whose user does nothing; 0: never.
    """

    def __init__(
        self,
        *,
        reconnect_timeout: float = 0.0,
        debug: bool = False,
        keep_page: bool = False,
        idle_timeout: float = 0.0,
    ) -> None:
        self.reconnect_timeout = reconnect_timeout or (limits.KEEP_PAGE_TIMEOUT if keep_page else 0.0)
        self.debug = debug
        self.keep_page = keep_page
        self.idle_timeout = idle_timeout
        self.message_bytes = limits.MESSAGE_BYTES
        """What connections take in one frame of a page."""
        self._idle_look = 0.0
        self._by_address: dict[str, int] = {}
        self.counters = Counters()
        self.stall_watch: HubWatch | None = None
        """Of the hub; None until the first session."""
        self._self_running: Task | None = None
        self.files = Files()
        self.uploads = UploadStore()
        self.executor: Callable[[Session, Callable[..., Any], tuple[Any, ...]], None] | None = None
        """Runs the functions of apps elsewhere than in the hub's thread; None runs them there."""
        self.end_with_tasks = True
        """Whether a session is over when it has no tasks any more. A script's goes on: the script is none of them."""
        self._by_secret: dict[str, Session] = {}
        self._owed_acks: set[Session] = set()
        self._detached: set[Session] = set()
        self._grace: dict[Session, float] = {}
        self._farewell: dict[Session, tuple[float, Any]] = {}
        self._timer: Any = None
        self.reuse = GreenletReuse()
        self._trimmer = Trimmer()

    def __len__(self) -> int:
        return len(self._by_secret)

    def __iter__(self) -> Iterator[Session]:
        return iter(list(self._by_secret.values()))

    def open(
        self, app: Callable[[], Any], connection: Connection, request: RequestInfo, *, app_name: str = "index"
    ) -> Session:
        """A new session over ``connection`` that runs ``app`` in a task of its own."""
        session = self.create(request, app_name=app_name)
        session.protocol = connection.protocol
        session.run(app)  # before attaching, so that the welcome travels with its first output
        session.attach(connection)
        return session

    def create(self, request: RequestInfo, *, app_name: str) -> Session:
        """A new session without page and tasks."""
        self.counters.opened += 1
        channel = Channel(
            secrets.token_urlsafe(24),
            reconnect_timeout=self.reconnect_timeout,
            debug=self.debug,
            keep=self.keep_page,
        )
        session = Session(self, channel, request, app_name, self.counters.opened)
        if self.keep_page:
            session.page = Page(session.pending_calls.is_open)
        self._by_secret[channel.secret] = session
        self._trimmer.opened(len(self._by_secret))
        self._by_address[request.remote_address] = self.count_from(request.remote_address) + 1
        if self._timer is None:
            self._timer = get_hub().loop.timer(_TICK, _TICK)
            self._timer.start(self._tick)
            self.reuse.open()
            self.counters.lag.expect(_TICK)
            if self.stall_watch is None:
                self.stall_watch = watchdog.hub_watch(session.loop, session.home_thread)
            self.stall_watch.users.append(self.has_restless_task)
        return session

    def count_from(self, address: str) -> int:
        """How many sessions there are from one address."""
        return self._by_address.get(address, 0)

    def tell(self, command: commands.Command) -> None:
        """Send a command to all open sessions."""
        for session in self:
            if not session.closed:
                session.enqueue(command)

    def resume(
        self, secret: str, connection: Connection, *, seen: int = 0, fresh: bool = False
    ) -> Session | None:
        """Let ``connection`` go on with the session of that secret.

        :returns: the session, None if there is none to go on with.
        :raises ProtocolViolation: the page claims what cannot be.
        """
        session = self._by_secret.get(secret)
        if session is None:
            return None
        session.attach(connection, seen=seen, fresh=fresh)
        self._detached.discard(session)
        return session

    def close_all(self, reason: CloseReason = CloseReason.STOPPED, timeout: float = 10.0) -> bool:
        """End all sessions and wait until their tasks and deferred functions have ended.

        Call it from an ordinary greenlet, not from a callback of the hub.

        :param timeout: seconds; what has not ended by then is left behind.
        :returns: whether everything ended in time.
        """
        deadline = clock.now() + timeout
        for number, session in enumerate(self):
            session.close(reason)
            if number % 200 == 199:  # a slice of the hub's time; 9,000 took 3.7 s in all (gevent-facts 9)
                gevent.sleep(0.001)
        while self._by_secret and clock.now() < deadline:
            gevent.sleep(0.02)
        if self._by_secret:
            log.warning("%s sessions did not end within %s s: %s", len(self), timeout, list(self)[:10])
        return not self._by_secret

    def has_restless_task(self) -> bool:
        """Whether a task waits for something other than its page, or runs. Callable from any thread."""
        task = self._self_running
        if task is None or not _is_self_running(task) or task not in task.session.tasks:
            every = (task for session in self for task in session.tasks)
            self._self_running = task = next((task for task in every if _is_self_running(task)), None)
        return task is not None

    # What runners tell

    def owe_ack(self, session: Session) -> None:
        """The page has sent events; if nothing else goes down soon, say at least so."""
        self._owed_acks.add(session)

    def detached(self, session: Session) -> None:
        """The session waits for its page to come back."""
        self._detached.add(session)

    def work_ended(self, session: Session) -> None:
        """The session is over for its tasks: those left get a period of grace."""
        self._owed_acks.discard(session)
        if session.channel.reason is not None:
            self.counters.closed[session.channel.reason] += 1
        self.uploads.session_ended(session)
        self._grace[session] = clock.now() + limits.CLOSE_GRACE
        if not session.is_disconnected:
            self._farewell[session] = clock.now() + limits.FAREWELL_TIMEOUT, None
        if not session.tasks:
            self.tasks_ended(session)

    def tasks_ended(self, session: Session) -> None:
        """The last task of a closed session is gone: time for its deferred functions."""
        if session.deferring is not None:
            return  # a thread that one of them has started, or was late: their end looks again
        deferred, session.deferred = session.deferred, None
        if deferred:
            self._grace[session] = clock.now() + limits.DEFER_GRACE
            session.deferring = task = GreenletTask(session, self._run_deferred, session, deferred)
            task.start()
        else:
            self._grace.pop(session, None)
            self._forget_if_over(session)

    def disconnected(self, session: Session) -> None:
        """Nothing will be said to the page any more."""
        self._detached.discard(session)
        self._farewell.pop(session, None)
        self._forget_if_over(session)

    # Inside

    def _run_deferred(self, session: Session, functions: list[Callable[[], Any]]) -> None:
        try:
            for function in functions:
                try:
                    if self.executor is None:
                        function()
                    else:
                        self.executor(session, function, ())
                except SessionException:
                    log.warning(
                        "session %s: a deferred function talks to the page, which is gone by then",
                        session.name,
                        exc_info=True,
                    )
                except (Exception, SystemExit, gevent.Timeout):  # the last two are the server's in a greenlet
                    log.exception("session %s: a deferred function failed", session.name)
        finally:
            session.deferring = None
            self._grace[session] = clock.now() + limits.CLOSE_GRACE
            if not session.tasks:
                self.tasks_ended(session)

    def _forget_if_over(self, session: Session) -> None:
        if session not in self._grace and session.is_disconnected:
            if self._by_secret.pop(session.channel.secret, None) is not None:
                self._leave(session.request.remote_address)
                self._trimmer.closed(len(self._by_secret))
            self._self_running = None
            session.release()
            if not self._by_secret and self._timer is not None:
                self._timer.stop()
                self._timer.close()
                self._timer = None
                self.reuse.close()
                if self.stall_watch is not None:
                    self.stall_watch.users.remove(self.has_restless_task)

    def _leave(self, address: str) -> None:
        left = self.count_from(address) - 1
        if left:
            self._by_address[address] = left
        else:
            del self._by_address[address]

    def _end_idle_ones(self, now: float) -> None:
        self._idle_look = now + self.idle_timeout / 20
        for session in self:
            if not session.closed and now - session.active_at >= self.idle_timeout:
                log.info("session %s: nothing happened for %s s", session.name, self.idle_timeout)
                session.close(CloseReason.IDLE)

    def _end_those_that_do_not_listen(self, now: float) -> None:
        """A page may answer pings and yet never read its session's last words; no other time-out counts by then."""
        for session, (deadline, before) in list(self._farewell.items()):
            connection = session.connection
            progress = session.channel.outbox.acked, connection and connection.backlog
            if connection is None or progress != before:
                self._farewell[session] = now + limits.FAREWELL_TIMEOUT, progress
            elif now >= deadline:
                log.info("session %s: its page does not take what was said last", session.name)
                session.close(CloseReason.LOST)

    def _tick(self) -> None:
        self.counters.lag.ticked(_TICK)
        owed, self._owed_acks = self._owed_acks, set()
        for session in owed:
            session.flush(ack_now=True)
        now = clock.now()
        if self.idle_timeout and now >= self._idle_look:
            self._end_idle_ones(now)
        for session in [one for one in self._detached if one.channel.has_expired(now)]:
            self._detached.discard(session)
            session.close(CloseReason.LOST)
        self._end_those_that_do_not_listen(now)
        for session in [one for one, deadline in self._grace.items() if now >= deadline]:
            self._grace[session] = now + limits.CLOSE_GRACE
            overdue = session.tasks if session.deferring is None else [session.deferring]
            for task in overdue:
                log.warning("session %s: killing %s, which goes on after the end", session.name, task)
                task.end()


def _is_self_running(task: Task) -> bool:
    return isinstance(task, (GreenletTask, HubTask)) and not task.parked


session_frames.add(Session._run_task.__code__, "self")
session_frames.add(SessionRegistry._run_deferred.__code__, "session")
