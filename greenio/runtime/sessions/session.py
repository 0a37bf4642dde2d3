"""One session at work. API functions never see the connection, connections never see a task; they meet only here."""

from __future__ import annotations

import importlib
import logging
import sys
import traceback
from typing import TYPE_CHECKING, Any

from gevent import get_hub

from greenio import limits
from greenio.engine.channel import Channel, ChannelState, CloseReason
from greenio.engine.pending_calls import PendingCall, PendingCalls
from greenio.protocol import codec, commands, events
from greenio.protocol.errors import CloseCode, IgnoredEvent, ProtocolViolation
from greenio.runtime import clock
from greenio.runtime.fairness.watchdog import watchdog
from greenio.runtime.files.served import File
from greenio.runtime.hub_logger import hub_logger
from greenio.runtime.identity import process_name
from greenio.runtime.native import native_ident
from greenio.runtime.sessions.back_pressure import BackPressure
from greenio.runtime.sessions.bounded_log import BoundedLog
from greenio.runtime.sessions.callback_runner import CallbackRunner
from greenio.runtime.sessions.callbacks import Callback, Callbacks
from greenio.runtime.sessions.pins import MAY_REMOVE, Pins
from greenio.runtime.sessions.request_info import RequestInfo
from greenio.runtime.sessions.sender import CLOSE_CODES, Sender, channel_lock
from greenio.runtime.sessions.task_group import TaskGroup
from greenio.runtime.tasks.refusal import refuse
from greenio.runtime.tasks.task import GreenletTask

if TYPE_CHECKING:
    from greenio.runtime.interfaces import Connection, NavigationPort, SessionHost, Task

log = hub_logger("greenio.session")

_TERMINAL_EVENTS = (events.TerminalInput, events.TerminalInterrupt, events.TerminalResize)


class Session:
    """A session and its parts. Made by :class:`greenio.runtime.sessions.registry.SessionRegistry`.

    The parts that most sessions never need are made when they are first used, and refer to the session; ``release()``
    lets go of them, so that an ended session is no reference cycle.

    :param registry: the registry it belongs to.
    :param channel: numbers, acknowledges and replays; knows whether a page is attached.
    :param request: the visitor's request.
    :param app_name: the name of its app, for logs.
    :param number: counts the server's sessions, for logs. The secret id never goes there.
    """

    __slots__ = (
        "__weakref__",
        "_back_pressure",
        "_callback_runner",
        "_crash_log",
        "_has_crashed",
        "_page_warnings",
        "_work_ended",
        "active_at",
        "app_name",
        "callbacks",
        "channel",
        "home_thread",
        "local_values",
        "loop",
        "name",
        "navigation",
        "number",
        "opened_at",
        "pending_calls",
        "pins",
        "protocol",
        "registry",
        "request",
        "script_lines",
        "sender",
        "tasks",
    )

    def __init__(
        self,
        registry: SessionHost[Session],
        channel: Channel,
        request: RequestInfo,
        app_name: str,
        number: int,
    ) -> None:
        self.registry = registry
        self.channel = channel
        self.request = request
        self.app_name = app_name
        self.number = number
        #: The session's name in logs.
        self.name = f"{process_name()}/{app_name}-{number}" if process_name() else f"{app_name}-{number}"
        self.loop = get_hub().loop
        self.home_thread = native_ident()
        #: How the page is, or was, connected: ``websocket`` or ``http``.
        self.protocol = "websocket"
        self.sender = Sender(channel, registry.counters, self.name, self.loop, self.home_thread)
        self.tasks: TaskGroup[Task] = TaskGroup()
        self.callbacks = Callbacks()
        self.pending_calls = PendingCalls()
        self.local_values: dict[Any, Any] | None = None
        #: Set by the app if it has several pages.
        self.navigation: NavigationPort | None = None
        #: See ``pins_of()``.
        self.pins: Pins | None = None
        #: When the user did something last, by the clock.
        self.opened_at = self.active_at = clock.now()
        self._back_pressure: BackPressure | None = None
        self._callback_runner: CallbackRunner | None = None
        #: See ``run_js()``.
        self.script_lines: list[str] | None = None
        self._crash_log: BoundedLog | None = None
        self._has_crashed = False
        self._page_warnings: BoundedLog | None = None
        self._work_ended = False

    def __repr__(self) -> str:
        return f"<session {self.name} {self.channel.state.name}, {len(self.tasks)} tasks>"

    @property
    def closed(self) -> bool:
        """Return whether the session is over for its tasks."""
        return self.channel.reason is not None

    @property
    def is_disconnected(self) -> bool:
        """Return whether nothing can be sent to the page any more."""
        return self.channel.state is ChannelState.CLOSED and self.sender.connection is None

    @property
    def is_orphaned(self) -> bool:
        """Return whether its page is gone while its tasks, or its deferred functions, still run."""
        return self.is_disconnected and bool(self.tasks.running or self.tasks.deferring)

    # What tasks call (greenio.runtime.interfaces.SessionPort)

    def check(self, task: Task) -> None:
        """Begin an interactive call: raise when the session is over, wait while the page is behind.

        :raises SessionClosedException: the session is over, or ends while the task waits.
        """
        if self.sender.released is not None:
            self.sender.send_released()
        if self.channel.reason is not None or self.has_left(task):
            refuse(task)
        if self.channel.outbox.is_full:
            self.sender.flush()
            if self._back_pressure is None:
                self._back_pressure = BackPressure(self)
            self._back_pressure.wait(task)

    def send(self, task: Task, command: commands.Command, *, flush_now: bool = True) -> None:
        """Issue a command; it leaves in this turn of the hub.

        :param flush_now: see :meth:`Sender.enqueue`.
        :raises SessionClosedException: see :meth:`check`.
        :raises TypeError: the command holds a value that cannot travel to the page.
        """
        self.check(task)
        self.sender.enqueue(command, flush_now=flush_now)
        if self.pins is not None and isinstance(command, MAY_REMOVE):
            self.pins.board.removing(self.sender.issued)

    def wait_event(self, task: Task, call: PendingCall, timeout: float | None = None) -> events.Event | None:
        """Wait for the next event of a call to the page.

        :param timeout: seconds, None waits for ever.
        :returns: the event; None when the time is over.
        :raises SessionClosedException: the session is over, or ends while waiting.
        """
        deadline = None if timeout is None else clock.now() + timeout
        call.waiter = task  # before the look: events may come from another native thread
        while True:
            event = call.next_event()
            if event is not None:
                return event
            if self.channel.reason is not None:
                refuse(task)
            remaining = None
            if deadline is not None:
                remaining = deadline - clock.now()
                if remaining <= 0:
                    return None
            self.park(task, remaining)

    def park(self, task: Task, timeout: float | None = None) -> None:
        """Let the task wait; the end of the session, or of its page, wakes it, too."""
        if self.has_left(task):
            refuse(task)
        if type(task) is GreenletTask:
            task.park(timeout)
            if self.has_left(task):
                refuse(task)
            return
        # Before the look at the reason, because the end comes on another native thread.
        self.tasks.enter(task)
        try:
            if self.channel.reason is None:
                task.park(timeout)
        finally:
            self.tasks.leave(task)
        if self.has_left(task):
            refuse(task)

    def has_left(self, task: Task) -> bool:
        """Return whether the task belongs to a page of the app that the visitor has left."""
        return self.navigation is not None and self.navigation.has_left(task)

    # Tasks begin and end

    def start_callback(self, callback: Callback, value: object) -> None:
        """Run a callback in a task of its own, as soon as its mode allows.

        :raises ProtocolViolation: so many are running that somebody floods.
        """
        (self._callback_runner or self._make_runner()).start(callback, value)

    def task_ended(self, task: Task) -> None:
        """Let go of a task. Without any left, the session ends unless callbacks may still come."""
        tasks = self.tasks
        if task in tasks.running:
            tasks.running.remove(task)
        if self.pins is not None:
            self.pins.board.forget(task)
        if tasks.running or not tasks.is_finished:  # the first is nearly always enough
            return
        if self.channel.reason is not None:
            self.registry.tasks_ended(self)
        elif self.registry.end_with_tasks and not self.callbacks.ever_registered and self.navigation is None:
            self.close(CloseReason.ERROR if self._has_crashed else CloseReason.DONE)

    def report_crash(self, *, app_ended: bool = False) -> None:
        """Log the exception being handled, once, with the session named, and show it on the page.

        :param app_ended: the app itself has failed, not a callback or a thread. Those may fail as often as the user
            likes: see :class:`BoundedLog`.
        """
        self.registry.counters.uncaught_exceptions += 1
        error = sys.exc_info()[1]
        if self.registry.tracer is not None and error is not None:
            self.registry.tracer.failed(self, error, app_ended)
        if app_ended:
            self._has_crashed = True
            log.exception("session %s: uncaught exception", self.name)
        else:
            if self._crash_log is None:
                self._crash_log = BoundedLog(self.name, "tracebacks")
            self._crash_log.log(log, logging.ERROR, "session %s: uncaught exception", exc_info=True)
        if self.channel.reason is None:
            self.sender.enqueue(self._crash(app_ended))

    def _crash(self, app_ended: bool) -> commands.Crash:
        """Return the command that shows the exception being handled: to the author with its traceback."""
        if not self.registry.debug:
            return commands.Crash("", app_ended=app_ended)
        editor = importlib.import_module("greenio.runtime.debugging.editor").editor()
        reports, error = self.registry.crash_reports, sys.exc_info()[1]
        details = "" if reports is None or error is None else reports.add(error)
        return commands.Crash("", traceback.format_exc(), app_ended, details, editor)

    def warn_about_page(
        self, logger: logging.Logger, message: str, *args: object, exc_info: bool = False
    ) -> None:
        """Log something that the page can cause as often as it likes: see :class:`BoundedLog`."""
        if self._page_warnings is None:
            self._page_warnings = BoundedLog(self.name, "warnings about its page")
        self._page_warnings.log(logger, logging.WARNING, message, *args, exc_info=exc_info)

    # What the connection calls (greenio.runtime.interfaces.Receiver)

    def received(self, frame: bytes | str) -> None:
        """Handle a frame from the page. Malformed and hostile ones are dropped or end the connection."""
        watchdog.wake()
        self.registry.counters.count_in(frame)
        try:
            up = codec.decode_up(frame)
            if len(up.e) > limits.FRAME_EVENTS:
                raise ProtocolViolation(
                    CloseCode.POLICY, f"more than {limits.FRAME_EVENTS} events in a frame"
                )
            with channel_lock:
                raw_events = self.channel.receive(up)
            if raw_events:
                self.active_at = clock.now()
            for raw in raw_events:
                event = codec.decode_event(raw)
                if type(event) is events.Click:
                    (self._callback_runner or self._make_runner()).click(event)
                else:
                    self._dispatch(event)
        except ProtocolViolation as violation:
            self.warn_about_page(log, "session %s: %s", violation)
            if self.sender.connection is not None:
                self.sender.connection.close(violation.code, violation.reason)
            return
        if self._back_pressure is not None:
            self._back_pressure.wake_if_drained()
        if self.channel.ack_owed:
            self.registry.owed_acks.add(self)
        if self.sender.pending:
            self.sender.flush()

    def writable(self) -> None:
        """Send more: the connection has handed its backlog on."""
        self.sender.flush()

    def lost(self, connection: Connection, code: int, reason: str) -> None:
        """Go on without a connection that is gone. One that was replaced meanwhile ends nothing."""
        if connection is not self.sender.connection:
            return
        with channel_lock:
            self.sender.connection = None
            self.channel.detach(clock.now())
        ended = self.channel.reason
        if ended is CloseReason.STOPPED or (ended is not None and code == CLOSE_CODES[ended]):
            self.channel.close(CloseReason.LOST)  # the page has had its farewell, or can find no server
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
        sender = self.sender
        with channel_lock:
            if fresh and sender.page is None:
                raise ProtocolViolation(CloseCode.EXPIRED, "this page cannot be shown again")
            host = self.registry
            self.channel.attach(clock.now(), seen, fresh, host.message_bytes, host.heartbeat, host.instance)
            if fresh and sender.page is not None:
                for encoded in sender.page.replay():
                    self.channel.push(encoded)
                if self.pins is not None:
                    self.pins.show_again()
                self.registry.uploads.page_left(self)
            # Under the lock: the watchdog would give the welcome to the old one.
            old, sender.connection = sender.connection, connection
        if self._back_pressure is not None:
            self._back_pressure.wake_if_drained()  # what they waited for may be gone with the old page
        self.protocol = connection.protocol
        connection.receiver = self
        if old is not None:
            old.close(CloseCode.TAKEN_OVER, "another connection took over")
        sender.open_turn()

    def close(self, reason: CloseReason, message: str = "") -> None:
        """End the session: the page is told, waiting tasks raise, the others at their next call.

        Idempotent; the first reason counts.

        :param message: shown by the page.
        """
        if self.channel.reason is None:
            if reason.is_orderly:
                self.sender.enqueue(commands.End(reason.value, message))
            self.sender.flush()
        with channel_lock:
            self.channel.close(reason)
            if reason is CloseReason.STOPPED and self.sender.connection is None:
                self.channel.close(CloseReason.LOST)  # no server will be there to resume at
        self._ended()

    def release(self) -> None:
        """Let go of everything, even if somebody keeps a reference to the session."""
        self.local_values = self.navigation = self.pins = self._back_pressure = self._callback_runner = None
        self.pending_calls = PendingCalls()
        self.sender.clear()

    # Inside

    def _ended(self) -> None:
        if not self._work_ended:
            self._work_ended = True
            log.debug("session %s: closed: %s", self.name, self.channel.reason)
            shown = [each for each in self.callbacks.functions() if isinstance(each, File) and each.lingers]
            self.registry.files.keep(shown, limits.FILE_LINGER, self.loop)
            self.callbacks.clear()
            self.tasks.unpark_all()
            if self.sender.terminal is not None:
                self.sender.terminal.session_ended()
            self.registry.work_ended(self)
        if self.sender.connection is not None:
            self.sender.flush()
        if self.is_disconnected:
            for bounded in (self._page_warnings, self._crash_log):
                if bounded is not None:
                    bounded.report_unlogged()
            self.sender.page = self.pins = None  # tasks may run on for long
            self.registry.disconnected(self)

    def _make_runner(self) -> CallbackRunner:
        self._callback_runner = CallbackRunner(self)
        return self._callback_runner

    def _dispatch(self, event: events.Event | IgnoredEvent) -> None:
        page = self.sender.page
        if isinstance(event, IgnoredEvent):
            self.warn_about_page(log, "session %s: event dropped: %s", event.reason)
        elif isinstance(event, events.Release):
            self.callbacks.release(event.callbacks)
        elif isinstance(event, events.Draft):
            if page is not None:
                page.draft(event.form, event.name, event.value)
        elif isinstance(event, events.Dismiss):
            if page is not None:
                page.dismissed(event.scope)
        elif isinstance(event, events.ScriptFailure):
            lines = self.script_lines or []
            line = lines[event.line - 1] if 0 < event.line <= len(lines) else "an unknown line"
            self.warn_about_page(log, "session %s: run_js() at %s failed in the page: %s", line, event.error)
        elif isinstance(event, _TERMINAL_EVENTS):
            if self.sender.terminal is not None:
                self.sender.terminal.take(event)
        elif isinstance(event, events.Navigate):
            if self.navigation is not None and self.channel.reason is None:
                self.navigation.received(event)
        elif isinstance(event, events.Leave):
            self.close(CloseReason.LEFT)
        elif isinstance(event, (events.PinChange, events.PinReport)):
            if self.pins is not None:
                self.pins.take(event)
        else:
            outcome = self.pending_calls.deliver(event)
            if isinstance(outcome, IgnoredEvent):
                log.debug("session %s: %s dropped: %s", self.name, type(event).__name__, outcome)
            elif outcome.waiter is not None:
                outcome.waiter.wake_now()
