"""The contracts of the runtime: what transports, sessions, tasks, the registry and the watchdog know of each other.

The parts import these and not one another, so that no two modules need each other. Only ``Task`` is more than a
protocol: all kinds of tasks share its defaults.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from contextlib import AbstractContextManager
from types import FrameType
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

if TYPE_CHECKING:
    from greenio.engine.channel import Channel
    from greenio.engine.locations import Location
    from greenio.engine.pending_calls import PendingCall, PendingCalls
    from greenio.engine.scopes import ScopeStack
    from greenio.protocol.commands import Command
    from greenio.protocol.events import Event, Navigate, TerminalInput, TerminalInterrupt, TerminalResize
    from greenio.runtime.debugging.crash_reports import CrashReports
    from greenio.runtime.files.served import Files
    from greenio.runtime.files.upload_store import UploadStore
    from greenio.runtime.sessions.callbacks import Callback, Callbacks
    from greenio.runtime.sessions.counters import Counters
    from greenio.runtime.sessions.request_info import RequestInfo
    from greenio.runtime.sessions.task_group import TaskGroup
    from greenio.runtime.visitor.cookies import PendingCookies
    from greenio.runtime.visitor.signing import Signer

__all__ = [
    "Connection",
    "Flushable",
    "NavigationPort",
    "OutputQueue",
    "Receiver",
    "SessionHost",
    "SessionPort",
    "Task",
    "TerminalPort",
    "Tracer",
]

#: Runs a function of a session's app somewhere else than in the hub's thread, and returns when it has ended.
Executor = Callable[["SessionPort", Callable[..., object], tuple[Any, ...]], None]


class Receiver(Protocol):
    """The part of a session that transports use. All methods are called in the hub and must not block.

    An exception out of any of them is logged; out of ``received`` or ``writable`` it also closes the
    connection with 1011. The hub and the other connections never notice.
    """

    def received(self, frame: bytes | str) -> None:
        """One whole message from the page: ``str`` from a WebSocket, ``bytes`` from a body of HTTP.

        Valid UTF-8 in either case. Never called after ``lost``, nor after the receiver's side called
        ``Connection.close()``.
        """

    def writable(self) -> None:
        """The backlog, which had grown, is empty again. Not called on connections that never had one."""

    def lost(self, connection: Connection, code: int, reason: str) -> None:
        """The connection is over: exactly once per connection, whoever ended it.

        :param connection: the one that ended, so that a session that has moved on can tell.
        :param code: the close code (RFC 6455, section 7.4) of whoever closed first: the one given to
            ``close()``, the page's own (1005 when it gave none), the one a violation was answered with, or
            1006 for a connection that broke or fell silent.
        :param reason: a few words for the log.
        """


class Connection(Protocol):
    """The part of a transport that sessions use."""

    #: Gets the frames. Replaceable at any time: the acceptor first, then the session that it found.
    receiver: Receiver

    @property
    def protocol(self) -> str:
        """``'websocket'``, ``'http'`` or ``'memory'``."""

    @property
    def backlog(self) -> int:
        """Bytes taken by ``send()`` that the kernel (or the poll) has not taken yet; 0 after the end."""

    def send(self, frame: bytes) -> None:
        """Send one text frame.

        Frames arrive whole and in the order of the calls. Never blocks, never switches greenlets, never
        raises; may be called from any native thread. What the kernel does not take is kept, so the
        caller watches ``backlog``. After the end of the connection the frame is dropped.

        :param frame: the text, as UTF-8.
        """

    def close(self, code: int, reason: str = "") -> None:
        """End the connection. ``Receiver.lost`` follows in a later turn of the hub, with this code.

        Frames sent before are delivered first, as long as the page reads them. The second close of a
        connection does nothing. May be called from any native thread.

        :param code: 1000 to 4999 (RFC 6455, section 7.4).
        :param reason: shown in the browser's console; cut at 123 bytes.
        """


#: The class of the sessions that a registry keeps.
S_contra = TypeVar("S_contra", contravariant=True)


class Flushable(Protocol):
    """The part of a session's sender that the watchdog uses."""

    name: str
    """The session's name in logs."""

    def flush(self) -> None:
        """Write what is queued. Called from the watchdog's native thread."""


class OutputQueue(Protocol):
    """The part of a session's sender that tasks and the API use."""

    @property
    def connection(self) -> Connection | None:
        """The connection that it sends to now."""

    unsent: int
    """How many outputs exist that nobody has shown, embedded or dropped."""

    terminal: TerminalPort | None
    """The session's terminal, once something was printed or read."""

    @property
    def issued(self) -> int:
        """Number of the last command that was issued."""

    @property
    def released(self) -> object | None:
        """Outputs that a statement has dropped, while it may still drop others."""

    def enqueue(self, command: Command, *, flush_now: bool = True) -> None:
        """Queue a command: see :meth:`greenio.runtime.sessions.sender.Sender.enqueue`."""

    def mirror(self, command: Command) -> None:
        """Keep what the page has shown by itself: see :meth:`greenio.runtime.sessions.sender.Sender.mirror`."""

    def release_output(self, command: Command, number: int, place: tuple[int, int]) -> None:
        """Queue a dropped output: see :meth:`greenio.runtime.sessions.sender.Sender.release_output`."""


class TerminalPort(Protocol):
    """The part of a session's terminal that the session uses. All methods are called in the hub's thread, except
    ``before_output``."""

    def before_output(self) -> None:
        """Queue what was written so far: another output follows, or the page's scopes change."""

    def take(self, event: TerminalInput | TerminalInterrupt | TerminalResize) -> None:
        """Take an event of the page."""

    def session_ended(self) -> None:
        """Learn that the session is over for its tasks."""


class NavigationPort(Protocol):
    """The way of the visitor through an app of several pages, as the session knows it."""

    location: Location
    """The page on which the visitor is."""

    def go(self, location: Location, *, replace: bool = False) -> None:
        """Go to another location; ``replace``: in place of the present one in the browser's history."""

    def received(self, event: Navigate) -> None:
        """Follow the visitor. Called in the hub."""

    def has_left(self, task: Task) -> bool:
        """Return whether the task belongs to a page that is not shown any more."""

    def ignores(self, function: Callable[[Any], Any]) -> bool:
        """Return whether a click that calls the function was made on a page that was left."""

    def tracked(self, function: Callable[[Any], Any]) -> Callable[[Any], Any]:
        """Return the function of a callback as it is to be run."""


class Task:
    """A unit of execution of a session that can wait for its page: an app, a callback, a registered thread.

    Whoever waits in ``park()`` looks at its condition again after every return.
    """

    __slots__ = ()

    session: SessionPort
    number: int
    #: The task's own stack of scopes; it starts with ROOT whatever its creator had.
    scopes: ScopeStack
    #: How often an interactive call was refused because the session is over.
    refusals: int

    @property
    def owner(self) -> Task:
        """The task that the session knows: another one where a native thread does its work."""
        return self

    @property
    def id(self) -> str:
        """An opaque name for logs."""
        return f"task-{self.number}"

    def park(self, timeout: float | None = None) -> None:
        """Wait until ``unpark`` or for ``timeout`` seconds. May return early: check and park again."""
        raise NotImplementedError

    def unpark(self) -> None:
        """Wake the task if it is parked. Never blocks; callable from any thread."""
        raise NotImplementedError

    def wake_now(self) -> None:
        """Wake the task before anything else in the hub's queue, if this is a callback of its hub.

        What a user did is answered at once, also while thousands of tasks wait for their turn because a broadcast
        has woken them. Returns when the task waits again.
        """
        self.unpark()

    def end(self) -> None:
        """Kill the task where its kind allows it; ``finally`` blocks run."""
        raise NotImplementedError

    def waiting_frames(self) -> list[FrameType]:
        """Return the frames at which it waits, innermost first, each with those that called it.

        Empty if the task runs just now or cannot be looked at.
        """
        return []


class SessionPort(Protocol):
    """The part of a session that tasks and the API use."""

    app_name: str
    name: str
    """The session's name in logs."""
    loop: Any
    """The event loop of its home hub."""
    home_thread: int
    """The native thread of that hub."""
    protocol: str
    """How the page is, or was, connected: ``websocket`` or ``http``."""
    channel: Channel
    request: RequestInfo
    """The visitor's request."""
    tasks: TaskGroup[Task]
    callbacks: Callbacks
    pending_calls: PendingCalls
    pins: Any
    """Use ``pins_of()``, which makes them when they are first needed and knows their type."""
    local_values: dict[Any, Any] | None
    """The values that the app keeps in ``local``."""
    navigation: NavigationPort | None
    """Of an app of several pages."""
    script_lines: list[str] | None
    """The lines that have called ``run_js()``, as file and line; the page knows their numbers."""

    @property
    def registry(self) -> SessionHost[Any]:
        """The registry it belongs to."""

    @property
    def sender(self) -> OutputQueue:
        """Takes its commands."""

    @property
    def closed(self) -> bool:
        """Return whether the session is over for its tasks."""

    # A task talks to the page

    def check(self, task: Task) -> None:
        """Begin an interactive call: raise when the session is over, wait while the page is behind."""

    def send(self, task: Task, command: Command, *, flush_now: bool = True) -> None:
        """Check, then queue a command."""

    def wait_event(self, task: Task, call: PendingCall, timeout: float | None = None) -> Event | None:
        """Wait for the next event of a call to the page; None when the time is over."""

    def park(self, task: Task, timeout: float | None = None) -> None:
        """Let the task wait; the end of the session wakes it, too."""

    def has_left(self, task: Task) -> bool:
        """Return whether the task belongs to a page of the app that the visitor has left."""

    # Tasks begin and end

    def start_callback(self, callback: Callback, value: object) -> None:
        """Run a callback in a task of its own, as soon as its mode allows."""

    def task_ended(self, task: Task) -> None:
        """Let go of a task that has ended."""

    def report_crash(self, *, app_ended: bool = False) -> None:
        """Log the exception being handled and show it on the page.

        :param app_ended: the app itself has failed, not a callback or a thread.
        """

    def warn_about_page(
        self, logger: logging.Logger, message: str, *args: object, exc_info: bool = False
    ) -> None:
        """Log a warning that the page can cause as often as it likes; beyond a limit it is only counted.

        :param message: with ``%s`` for the session's name first.
        """


class Tracer(Protocol):
    """What makes spans of the work of sessions. It is called in tasks, where it may wait, but for ``ended``."""

    def traced(self, session: SessionPort, name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        """Return the function as it is to be run: in a span of that name, ``''`` in the session's own.

        That of a coroutine session is a coroutine function.
        """

    def calling(
        self, session: SessionPort, kind: str, function: Callable[..., Any]
    ) -> AbstractContextManager[Callable[..., Any]]:
        """Make a span of a call that a task waits for; as its value, the function as another thread has to run it."""

    def failed(self, session: SessionPort, error: BaseException, app_ended: bool) -> None:
        """Record an exception that nobody has caught."""

    def ended(self, session: SessionPort) -> None:
        """Learn that the session is over for its tasks. Never waits; callable from any thread."""


class SessionHost(Protocol[S_contra]):
    """The part of the registry that a session uses."""

    debug: bool
    """True if pages show tracebacks."""
    crash_reports: CrashReports | None
    """Keeps tracebacks with local variables; None without ``debug``."""
    end_with_tasks: bool
    """True if a session is over when it has no tasks any more."""
    message_bytes: int
    """Bytes that connections take in one frame of a page."""
    heartbeat: float
    """Seconds after which connections send a frame to a silent page; 0: never."""
    instance: str
    """Names this run of the server."""
    executor: Executor | None
    """Runs the functions of apps elsewhere than in the hub's thread; None runs them there."""
    tracer: Tracer | None
    """Makes spans of what sessions do; None: there are no traces."""
    counters: Counters
    files: Files
    uploads: UploadStore
    cookies: PendingCookies
    signer: Signer | None
    """Signs cookies; None: the server has no secret."""
    owed_acks: set[Any]
    """Sessions that have received events, which a timer acknowledges if no command does so before."""

    def start_at_once(self, session: SessionPort, function: Callable[..., None], /, *args: object) -> None:
        """Run ``function(*args)`` as a task now; return when it ends or waits. In a callback of the hub only."""

    def detached(self, session: S_contra) -> None:
        """Learn that the session waits for its page to come back."""

    def work_ended(self, session: S_contra) -> None:
        """Learn that the session is over for its tasks."""

    def stop_tasks(self, session: S_contra) -> None:
        """Kill the tasks of a session that is over unless they end within seconds."""

    def tasks_ended(self, session: S_contra) -> None:
        """Learn that the last task of a closed session is gone."""

    def disconnected(self, session: S_contra) -> None:
        """Learn that nothing will be sent to the page any more."""
