"""One session at work: an engine session, its tasks and its connection. API functions never see the connection,
connections never see a task; they meet only here.
"""

from __future__ import annotations

import logging
import threading
import traceback
from collections.abc import Callable, Coroutine
from typing import TYPE_CHECKING, Any, NoReturn

from gevent import GreenletExit, Timeout, get_hub, getcurrent

from greenio import limits
from greenio.engine.channel import Channel, ChannelState, CloseReason
from greenio.engine.pending_calls import PendingCall, PendingCalls
from greenio.exceptions import SessionClosedException, SessionException
from greenio.protocol import codec, commands, events
from greenio.protocol.errors import CloseCode, IgnoredEvent, ProtocolViolation
from greenio.runtime import clock
from greenio.runtime.coroutines.task import AsyncTask, call, is_coroutine_app, start
from greenio.runtime.fairness.watchdog import watchdog
from greenio.runtime.files.served import File
from greenio.runtime.native import call_in_hub, native_ident
from greenio.runtime.sessions.callbacks import Callback, Callbacks
from greenio.runtime.sessions.pins import MAY_REMOVE, Pins
from greenio.runtime.sessions.request_info import RequestInfo
from greenio.runtime.sessions.sender import CLOSE_CODES, Sender
from greenio.runtime.tasks.task import GreenletTask, Task

if TYPE_CHECKING:
    from greenio.runtime.interfaces import Connection
    from greenio.runtime.sessions.registry import SessionRegistry

log = logging.getLogger("greenio.session")

#: Seconds after which a task of another native thread, throttled, looks again.
_SECOND_LOOK = 0.5


class Session(Sender):
    """A session with everything that runs for it. Made by :class:`greenio.runtime.sessions.registry.SessionRegistry`.

    :param registry: the registry it belongs to.
    :param channel: its engine session.
    :param request: the visitor's request.
    :param app_name: which application it runs, for logs.
    :param number: counts the server's sessions, for logs. The secret id never goes there.
    """

    __slots__ = (
        "_outside_tasks",
        "_threads",
        "_throttled",
        "_work_ended",
        "active_at",
        "app_name",
        "callbacks",
        "coroutines",
        "deferred",
        "deferring",
        "local_values",
        "number",
        "opened_at",
        "pending_calls",
        "pins",
        "protocol",
        "registry",
        "request",
        "tasks",
    )

    def __init__(
        self, registry: SessionRegistry, channel: Channel, request: RequestInfo, app_name: str, number: int
    ) -> None:
        super().__init__(channel)
        self.registry = registry
        self.request = request
        self.app_name = app_name
        self.number = number
        #: How the page is, or was, connected: ``websocket`` or ``http``.
        self.protocol = "websocket"
        self.tasks: list[Task] = []
        #: The coroutines of a coroutine session; None in a thread session.
        self.coroutines: set[AsyncTask] | None = None
        self.callbacks = Callbacks()
        self.pending_calls = PendingCalls()
        self.deferred: list[Callable[[], Any]] | None = None
        #: The task that runs the deferred functions.
        self.deferring: Task | None = None
        self.local_values: dict[Any, Any] | None = None
        #: See ``pins_of()``; None until the session has to do with pins.
        self.pins: Pins | None = None
        #: When the user did something last, by ``clock.now()``.
        self.opened_at = self.active_at = clock.now()
        self._throttled: list[Task] | None = None
        self._threads: list[threading.Thread] | None = None
        self._outside_tasks: list[Task] = []
        self._work_ended = False

    def __repr__(self) -> str:
        return f"<session {self.name} {self.channel.state.name}, {len(self.tasks)} tasks>"

    @property
    def name(self) -> str:
        """The session's name in logs."""
        return f"{self.app_name}-{self.number}"

    @property
    def closed(self) -> bool:
        """Whether the session is over for its tasks."""
        return self.channel.reason is not None

    @property
    def is_disconnected(self) -> bool:
        """Whether nothing can be said to the page any more."""
        return self.channel.state is ChannelState.CLOSED and self.connection is None

    # What tasks call

    def check(self, task: Task) -> None:
        """Start of every interactive call: raises when the session is over, waits while the page is behind.

        :raises SessionClosedException: the session is over, or ends while the task waits.
        """
        if self.released is not None:
            self._send_released()
        if self.channel.reason is not None:
            self.refuse(task)
        if self.channel.is_full:
            self._wait_until_drained(task)

    def refuse(self, task: Task) -> NoReturn:
        """The session is over. A task that catches that and goes on as before must not eat the machine."""
        task.refusals += 1  # type: ignore[misc]  # a slot of every kind of task
        if task.refusals == limits.REFUSALS:
            log.warning(
                "session %s: %s goes on although the session is over, %s calls were refused; they are slowed down. "
                "Is there an 'except Exception' inside of an endless loop?",
                self.name,
                task.id,
                limits.REFUSALS,
            )
        if task.refusals >= limits.REFUSALS:
            task.park(limits.REFUSAL_PAUSE)
        raise SessionClosedException

    def send(self, task: Task, command: commands.Command, *, flush_now: bool = True) -> None:
        """Issue a command; it leaves in this turn of the hub.

        :param flush_now: see :meth:`Sender.enqueue`.
        :raises SessionClosedException: see :meth:`check`.
        :raises TypeError: the command holds a value that cannot travel to the page.
        """
        self.check(task)
        self.enqueue(command, flush_now=flush_now)
        if self.pins is not None and isinstance(command, MAY_REMOVE):
            self.pins.board.removing(self.issued)

    def wait_event(self, task: Task, request: PendingCall, timeout: float | None = None) -> Any:
        """The next event of ``request``; waits for it.

        :param timeout: seconds, None waits for ever.
        :returns: the event; None when the time is over.
        :raises SessionClosedException: the session is over, or ends while waiting.
        """
        deadline = None if timeout is None else clock.now() + timeout
        request.waiter = task  # before the look: events may come from another native thread
        while True:
            event = request.next_event()
            if event is not None:
                return event
            if self.channel.reason is not None:
                self.refuse(task)
            remaining = None
            if deadline is not None:
                remaining = deadline - clock.now()
                if remaining <= 0:
                    return None
            self.park(task, remaining)

    def hold(self, task: Task) -> None:
        """Wait until the session is over, then return."""
        while self.channel.reason is None:
            self.park(task)

    def run(self, app: Callable[[], Any]) -> None:
        """Start the app; what it is decides which kind of session this is."""
        if is_coroutine_app(app):
            self.coroutines = set()
            self.start(call(app))
        else:
            self.spawn(app)

    def start(self, coroutine: Coroutine[Any, Any, Any]) -> AsyncTask:
        """Start a coroutine as a task of this coroutine session."""
        task = start(self, coroutine)
        self.tasks.append(task)
        return task

    def spawn(self, function: Callable[..., Any], *args: Any) -> Task:
        """Start a task of this session."""
        task = GreenletTask(self, self._run_task, function, args)
        self.tasks.append(task)
        if self.connection is None:
            task.start()  # a new session's app must not run before its page is attached
        else:
            task.start_now()
        return task

    def adopt(self, task: Task, thread: threading.Thread) -> None:
        """Count a registered thread, which has begun to run, among the tasks that keep the session open."""
        self.tasks.append(task)
        if self._threads and thread in self._threads:
            self._threads.remove(thread)

    def expect(self, thread: threading.Thread) -> None:
        """A registered thread that has not started yet: once alive it keeps the session open."""
        if self._threads is None:
            self._threads = []
        self._threads.append(thread)

    def task_ended(self, task: Task) -> None:
        """Let go of a task. Without any left, the session ends unless callbacks may still come."""
        if task in self.tasks:
            self.tasks.remove(task)
        if self.pins is not None:
            self.pins.board.forget(task)
        if self.tasks or any(thread.is_alive() for thread in self._threads or ()):
            return
        if self.channel.reason is not None:
            self.registry.tasks_ended(self)
        elif self.registry.end_with_tasks and not self.callbacks.ever_registered:
            self.close(CloseReason.DONE)

    def defer(self, function: Callable[[], Any]) -> None:
        """Keep ``function`` to be called once when the session is over."""
        if self.deferred is None:
            self.deferred = []
        self.deferred.append(function)

    # What the connection calls (greenio.runtime.interfaces.Receiver)

    def received(self, frame: bytes | str) -> None:
        """A frame from the page. Malformed and hostile ones are dropped or end the connection."""
        watchdog.wake()
        self.registry.counters.count_in(frame)
        try:
            up = codec.decode_up(frame)
            if len(up.e) > limits.FRAME_EVENTS:
                raise ProtocolViolation(
                    CloseCode.POLICY, f"more than {limits.FRAME_EVENTS} events in a frame"
                )
            with self.exclusive():
                raw_events = self.channel.receive(up)
            if raw_events:
                self.active_at = clock.now()
            for raw in raw_events:
                event = codec.decode_event(raw)
                if isinstance(event, IgnoredEvent):
                    log.warning("session %s: event dropped: %s", self.name, event.reason)
                else:
                    self._dispatch(event)
        except ProtocolViolation as violation:
            log.warning("session %s: %s", self.name, violation)
            if self.connection is not None:
                self.connection.close(violation.code, violation.reason)
            return
        self._wake_throttled()
        if self.channel.ack_owed:
            self.registry.owe_ack(self)
        if self._pending or not self.channel.is_flushed:
            self.flush()

    def writable(self) -> None:
        """The connection has handed its backlog on: there is room for more."""
        self.flush()

    def lost(self, connection: Connection, code: int, reason: str) -> None:
        """A connection is gone. One that was replaced meanwhile ends nothing."""
        if connection is not self.connection:
            return
        with self.exclusive():
            self.connection = None
            self.channel.detach(clock.now())
        ended = self.channel.reason
        if ended is CloseReason.STOPPED or (ended is not None and code == CLOSE_CODES[ended]):
            self.channel.close(CloseReason.LOST)  # the page has had its last words, or can find no server
        if self.channel.state is ChannelState.CLOSED:
            self._ended()
        else:
            log.debug("session %s: connection lost (%s %s), waiting for it", self.name, code, reason)
            self.registry.detached(self)

    # What the registry calls

    def attach(self, connection: Connection, *, seen: int = 0, fresh: bool = False) -> None:
        """Go on over ``connection``; the newest one wins.

        :param seen: highest command number that the page has seen.
        :param fresh: the page is empty.
        :raises ProtocolViolation: the page claims to have seen what was never sent.
        """
        with self.exclusive():
            if fresh and self.page is None:
                raise ProtocolViolation(CloseCode.EXPIRED, "this page cannot be shown again")
            self.channel.attach(clock.now(), seen, fresh, self.registry.message_bytes)
            if fresh and self.page is not None:
                for encoded in self.page.replay():
                    self.channel.push(encoded)
                if self.pins is not None:
                    self.pins.show_again()
                self.registry.uploads.page_left(self)
            # Under the lock: the watchdog would give the welcome to the old one.
            old, self.connection = self.connection, connection
        self._wake_throttled()  # what they waited for may be gone with the old page
        self.protocol = connection.protocol
        connection.receiver = self
        if old is not None:
            old.close(CloseCode.TAKEN_OVER, "another connection took over")
        if not self._turn_open:
            self._open_turn(inline=False)

    def close(self, reason: CloseReason, message: str = "") -> None:
        """End the session: the page is told, waiting tasks raise, the others at their next call.

        Idempotent; the first reason counts.

        :param message: shown by the page.
        """
        if self.channel.reason is None:
            if reason.is_orderly:
                self.enqueue(commands.End(reason.value, message))
            self.flush()
        with self.exclusive():
            self.channel.close(reason)
            if reason is CloseReason.STOPPED and self.connection is None:
                self.channel.close(CloseReason.LOST)  # no server will be there to resume at
        self._ended()

    def release(self) -> None:
        """Let go of everything, even if somebody keeps a reference to the session."""
        self.local_values = None
        self.pending_calls = PendingCalls()
        self.page = self.pins = self.released = None
        self._pending.clear()

    # Inside

    def park(self, task: Task, timeout: float | None = None) -> None:
        """Let the task wait; the end of the session wakes it, too."""
        if type(task) is GreenletTask:
            task.park(timeout)
            return
        # The script of script mode is none of ``tasks``, whose end would end the session: it leaves word here,
        # before the look at the reason, because the end comes on another native thread.
        self._outside_tasks.append(task)
        try:
            if self.channel.reason is None:
                task.park(timeout)
        finally:
            self._outside_tasks.remove(task)

    def _ended(self) -> None:
        """The work is over; the line is, too, once nothing is left to be said."""
        if not self._work_ended:
            self._work_ended = True
            log.debug("session %s: closed: %s", self.name, self.channel.reason)
            shown = [each for each in self.callbacks.functions() if isinstance(each, File) and each.lingers]
            self.registry.files.keep(shown, limits.FILE_LINGER, self.loop)
            self.callbacks.clear()
            self._throttled = None
            for task in (*self.tasks, *self._outside_tasks, *(self.coroutines or ())):
                task.unpark()
            self.registry.work_ended(self)
        if self.connection is not None:
            self.flush()
        if self.is_disconnected:
            self.registry.disconnected(self)

    def _wait_until_drained(self, task: Task) -> None:
        self.flush()
        while self.channel.is_full:
            if self.channel.reason is not None:
                self.refuse(task)
            if self._throttled is None:
                self._throttled = []
            if task not in self._throttled:
                self._throttled.append(task)
            # Those who wake it look at that list without a lock; a task of another native thread looks itself.
            self.park(task, None if type(task) is GreenletTask else _SECOND_LOOK)
        if self.channel.reason is not None:
            self.refuse(task)

    def _wake_throttled(self) -> None:
        if self._throttled and self.channel.is_drained:
            throttled, self._throttled = self._throttled, None
            for task in throttled:
                task.unpark()

    def _dispatch(self, event: events.Event) -> None:
        if isinstance(event, events.Click):
            self._click(event)
        elif isinstance(event, events.Release):
            self.callbacks.release(event.callbacks)
        elif isinstance(event, events.Draft):
            if self.page is not None:
                self.page.draft(event.form, event.name, event.value)
        elif isinstance(event, events.Dismiss):
            if self.page is not None:
                self.page.dismissed(event.scope)
        elif isinstance(event, events.Leave):
            self.close(CloseReason.LEFT)
        elif isinstance(event, (events.PinChange, events.PinReport)):
            if self.pins is not None:
                self.pins.take(event)
        else:
            outcome = self.pending_calls.deliver(event)
            if isinstance(outcome, PendingCall):
                waiter = outcome.waiter
                if waiter is not None:
                    waiter.wake_now()
            else:
                log.debug("session %s: %s dropped: %s", self.name, type(event).__name__, outcome)

    def _click(self, event: events.Click) -> None:
        callback = self.callbacks.get(event.callback)
        if callback is None or self.channel.reason is not None:
            log.debug("session %s: click on %s dropped: no such callback", self.name, event.callback)
        else:
            self.start_callback(callback, event.value)

    def start_callback(self, callback: Callback, value: Any) -> None:
        """Run a callback in a task of its own, as soon as its mode allows.

        :raises ProtocolViolation: so many are running that somebody floods.
        """
        if callback.may_start(value):
            self._call_back(callback, value)

    def _call_back(self, callback: Callback, value: Any) -> None:
        if len(self.tasks) >= limits.INBOX_EVENTS:
            raise ProtocolViolation(CloseCode.POLICY, f"more than {limits.INBOX_EVENTS} callbacks at once")
        if self.coroutines is not None:
            self.start(self._await_callback(callback, value))
        elif self.connection is not None and getcurrent() is get_hub():
            self.registry.reuse.run(self, self._run_task, self._run_callback, (callback, value))
        else:
            self.spawn(self._run_callback, callback, value)

    def _run_callback(self, callback: Callback, value: Any) -> None:
        try:
            callback.function(value)
        finally:
            if native_ident() == self.home_thread:
                self._called_back(callback)
            else:  # beside the hub, see ``carrying``
                call_in_hub(self.loop, self._called_back, callback)

    async def _await_callback(self, callback: Callback, value: Any) -> None:
        try:
            await call(callback.function, value)
        finally:
            call_in_hub(self.loop, self._called_back, callback)

    def _called_back(self, callback: Callback) -> None:
        following = callback.ended()
        if following is not None and self.channel.reason is None:
            callback.may_start(following[0])
            self._call_back(callback, following[0])

    def _run_task(self, function: Callable[..., Any], args: tuple[Any, ...]) -> None:
        executor = self.registry.executor
        try:
            if executor is not None:
                executor(self, function, args)
            elif args:
                function(*args)
            else:  # the star would take 370 bytes of C stack in each session that waits (CPython 3.11)
                function()
        except SessionException:
            log.debug("session %s: a task left because the session is over", self.name)
        except GreenletExit:
            raise
        except SystemExit:
            log.debug("session %s: a task left by sys.exit()", self.name)  # as in a thread
        except (Exception, Timeout):  # gevent's is no Exception
            self.report_crash()
        finally:
            task = getcurrent()
            assert isinstance(task, GreenletTask)
            self.task_ended(task)

    def report_crash(self) -> None:
        """Log the exception being handled, once, with the session named, and tell the page."""
        log.exception("session %s: uncaught exception", self.name)
        if self.channel.reason is None:
            shown = traceback.format_exc() if self.registry.debug else ""
            self.enqueue(commands.Crash("", shown))
