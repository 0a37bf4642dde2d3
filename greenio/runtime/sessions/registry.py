"""All sessions of one server: how they open, resume and end, and the timer that looks after them."""

from __future__ import annotations

import importlib
import secrets
from collections import Counter
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

import gevent
from gevent import get_hub

from greenio import limits
from greenio.engine.channel import Channel, CloseReason
from greenio.engine.mirror.page import Page
from greenio.protocol.commands import Command
from greenio.protocol.frames import Debug
from greenio.runtime import clock
from greenio.runtime.fairness.memory import Trimmer
from greenio.runtime.fairness.stall import HubWatch
from greenio.runtime.fairness.watchdog import watchdog
from greenio.runtime.files.served import Files
from greenio.runtime.files.upload_store import UploadStore
from greenio.runtime.hub_logger import hub_logger
from greenio.runtime.identity import new_id
from greenio.runtime.sessions.counters import Counters
from greenio.runtime.sessions.ended_sessions import EndedSessions
from greenio.runtime.sessions.expiry import Expiry
from greenio.runtime.sessions.request_info import RequestInfo
from greenio.runtime.sessions.session import Session
from greenio.runtime.tasks.reuse import GreenletReuse
from greenio.runtime.tasks.task import GreenletTask, HubTask
from greenio.runtime.tasks.task_runner import run_app
from greenio.runtime.visitor.cookies import PendingCookies
from greenio.runtime.visitor.signing import Signer
from greenio.runtime.visitor.user import User

if TYPE_CHECKING:
    from greenio.runtime.debugging.crash_reports import CrashReports
    from greenio.runtime.interfaces import Connection, Executor, Task, Tracer

log = hub_logger("greenio.session")

#: Seconds between two looks at owed acknowledgements, expired sessions and tasks that should have ended.
_TICK = 0.5

#: Sessions that are closed in one go: a slice of the hub's time. Closing 9,000 took 3.7 s in all.
_CLOSE_SLICE = 200


class SessionRegistry:
    """The sessions of one server. Belongs to the thread, and so the hub, that makes it.

    :param reconnect_timeout: seconds a session outlives a lost connection; 0: not at all.
    :param debug: whether pages show tracebacks.
    :param replay: whether pages give the same answers again after a restart.
    :param keep_page: whether a page that was reloaded is shown again and its session goes on.
    :param idle_timeout: seconds after which a session ends whose user does nothing; 0: never.
    :param orphan_timeout: seconds for which tasks run on after the end of their session; None: for ever.
    """

    def __init__(
        self,
        *,
        reconnect_timeout: float = 0.0,
        debug: bool = False,
        replay: bool = False,
        keep_page: bool = False,
        idle_timeout: float = 0.0,
        orphan_timeout: float | None = limits.ORPHAN_TIMEOUT,
    ) -> None:
        self.debug = debug
        self.crash_reports: CrashReports | None = None
        if debug:
            reports = importlib.import_module("greenio.runtime.debugging.crash_reports")
            self.crash_reports = reports.CrashReports()
        self._debug: Debug = 0 if not debug else 2 if replay else 1
        self.message_bytes = limits.MESSAGE_BYTES
        """Bytes that connections take in one frame of a page."""
        self.heartbeat = 0.0
        """Seconds after which connections send a frame to a silent page; 0: never."""
        self.instance = secrets.token_urlsafe(6)
        """Names this run of the server, so that pages find out that it was restarted."""
        self.executor: Executor | None = None
        """Runs the functions of apps elsewhere than in the hub's thread; None runs them there."""
        self.tracer: Tracer | None = None
        """Makes spans of what sessions do; None: there are no traces."""
        self.end_with_tasks = True
        """True if a session is over when it has no tasks any more. A script's goes on: the script is none of them."""
        self.counters = Counters()
        self.files = Files()
        self.uploads = UploadStore()
        self.cookies = PendingCookies()
        self.signer: Signer | None = None
        """Signs cookies; None: the server has no secret."""
        self.stall_watch: HubWatch | None = None
        """Of the hub; None until the first session."""
        self.owed_acks: set[Session] = set()
        """Sessions that have received events, which the timer acknowledges if no command does so before."""
        self._reconnect_timeout = reconnect_timeout or (limits.KEEP_PAGE_TIMEOUT if keep_page else 0.0)
        self._keep_page = keep_page
        self._by_secret: dict[str, Session] = {}
        self._by_address: Counter[str] = Counter()
        self._expiry = Expiry(self, idle_timeout)
        self._ended = EndedSessions(self._forget, orphan_timeout)
        self._self_running: Task | None = None
        self._reuse = GreenletReuse()
        self.start_at_once = self._reuse.run
        self._trimmer = Trimmer()
        self._timer: Any = None

    def __len__(self) -> int:
        return len(self._by_secret)

    def __iter__(self) -> Iterator[Session]:
        return iter(list(self._by_secret.values()))

    def open(
        self, app: Callable[[], Any], connection: Connection, request: RequestInfo, *, app_name: str = "index"
    ) -> Session:
        """Open a session over ``connection`` that runs ``app`` in a task of its own."""
        session = self.create(request, app_name=app_name)
        session.protocol = connection.protocol
        run_app(session, app)  # before attaching, so that the welcome travels with its first output
        session.attach(connection)
        return session

    def create(self, request: RequestInfo, *, app_name: str) -> Session:
        """Make a session without page and tasks."""
        self.counters.opened += 1
        channel = Channel(
            new_id(),
            reconnect_timeout=self._reconnect_timeout,
            debug=self._debug,
            keep=self._keep_page,
        )
        session = Session(self, channel, request, app_name, self.counters.opened)
        if self._keep_page:
            session.sender.page = Page(session.pending_calls.is_open)
        self._by_secret[channel.secret] = session
        self._trimmer.opened(len(self._by_secret))
        self._by_address[request.remote_address] += 1
        if self._timer is None:
            self._start_timer(session)
        return session

    def count_from(self, address: str) -> int:
        """Return how many sessions there are from one address."""
        return self._by_address[address]

    def broadcast(self, command: Command) -> None:
        """Send a command to all open sessions."""
        for session in self:
            if not session.closed:
                session.sender.enqueue(command)

    def resume(
        self,
        secret: str,
        connection: Connection,
        *,
        seen: int = 0,
        fresh: bool = False,
        user: User | None = None,
    ) -> Session | None:
        """Let ``connection`` go on with the session of that secret.

        :param seen: highest command number that the page has seen.
        :param fresh: the page is empty.
        :param user: who is logged in now. The session of another user is none to go on with.
        :returns: the session, None if there is none to go on with.
        :raises ProtocolViolation: the page claims what cannot be.
        """
        session = self._by_secret.get(secret)
        if session is None or not _is_same(session.request.user, user):
            return None
        session.attach(connection, seen=seen, fresh=fresh)
        self._expiry.detached.discard(session)
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
            self._ended.stop_tasks(session)
            if number % _CLOSE_SLICE == _CLOSE_SLICE - 1:
                gevent.sleep(0.001)
        while self._by_secret and clock.now() < deadline:
            gevent.sleep(0.02)
        if self._by_secret:
            log.warning("%s sessions did not end within %s s: %s", len(self), timeout, list(self)[:10])
        return not self._by_secret

    def stop_tasks(self, session: Session) -> None:
        """Kill the tasks of a session that is over unless they end within seconds. Call it in the hub's thread."""
        self._ended.stop_tasks(session)

    def has_self_running_task(self) -> bool:
        """Return whether a task waits for something other than its page, or runs. Callable from any thread."""
        task = self._self_running
        if task is None or not _is_self_running(task) or task not in task.session.tasks.running:
            every = (task for session in self for task in session.tasks)
            self._self_running = task = next((task for task in every if _is_self_running(task)), None)
        return task is not None

    # What sessions call (greenio.runtime.interfaces.SessionHost)

    def detached(self, session: Session) -> None:
        """Learn that the session waits for its page to come back."""
        self._expiry.detached.add(session)

    def work_ended(self, session: Session) -> None:
        """Learn that the session is over for its tasks."""
        self.owed_acks.discard(session)
        if session.channel.reason is not None:
            self.counters.closed[session.channel.reason] += 1
        if self.tracer is not None:
            self.tracer.ended(session)
        self.uploads.session_ended(session)
        self._ended.add(session)

    def tasks_ended(self, session: Session) -> None:
        """Learn that the last task of a closed session is gone."""
        self._ended.tasks_ended(session)

    def disconnected(self, session: Session) -> None:
        """Learn that nothing will be sent to the page any more."""
        self._expiry.detached.discard(session)
        self._ended.disconnected(session)

    # Inside

    def _forget(self, session: Session) -> None:
        if self._by_secret.pop(session.channel.secret, None) is not None:
            self._count_out(session.request.remote_address)
            self._trimmer.closed(len(self._by_secret))
        self._self_running = None
        session.release()
        if not self._by_secret and self._timer is not None:
            self._stop_timer()

    def _count_out(self, address: str) -> None:
        self._by_address[address] -= 1
        if not self._by_address[address]:
            del self._by_address[address]

    def _start_timer(self, session: Session) -> None:
        self._timer = get_hub().loop.timer(_TICK, _TICK)
        self._timer.start(self._tick)
        self._reuse.open()
        self.counters.lag.expect(_TICK)
        if self.stall_watch is None:
            self.stall_watch = watchdog.hub_watch(session.loop, session.home_thread)
        self.stall_watch.users.append(self.has_self_running_task)

    def _stop_timer(self) -> None:
        self._timer.stop()
        self._timer.close()
        self._timer = None
        self._reuse.close()
        if self.stall_watch is not None:
            self.stall_watch.users.remove(self.has_self_running_task)

    def _tick(self) -> None:
        self.counters.lag.ticked(_TICK)
        owed, self.owed_acks = self.owed_acks, set()
        for session in owed:
            session.sender.flush(ack_now=True)
        now = clock.now()
        self._expiry.tick(now)
        self._ended.tick(now)


def _is_same(owner: User | None, user: User | None) -> bool:
    return owner is None or (user is not None and owner.id == user.id)


def _is_self_running(task: Task) -> bool:
    return isinstance(task, (GreenletTask, HubTask)) and not task.parked
