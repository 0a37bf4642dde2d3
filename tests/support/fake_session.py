"""A session without page, registry and sockets: enough of the runtime's interfaces for the tests of its parts."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

from gevent import get_hub

from greenio.engine.channel import Channel
from greenio.engine.pending_calls import PendingCall, PendingCalls
from greenio.exceptions import SessionClosedException
from greenio.protocol.commands import Command
from greenio.protocol.events import Event
from greenio.runtime.files.served import Files
from greenio.runtime.files.upload_store import UploadStore
from greenio.runtime.interfaces import Connection, Executor, SessionHost, SessionPort, Task, Tracer
from greenio.runtime.native import native_ident
from greenio.runtime.sessions.callbacks import Callback, Callbacks
from greenio.runtime.sessions.counters import Counters
from greenio.runtime.sessions.request_info import RequestInfo
from greenio.runtime.sessions.task_group import TaskGroup
from greenio.runtime.tasks.task import GreenletTask


class FakeTask(Task):
    """Remembers that it was parked and woken. ``when_parked`` runs where another task would wait."""

    __slots__ = ("number", "refusals", "scopes", "session", "when_parked", "woken")

    def __init__(self, when_parked: Callable[[], object] = lambda: None) -> None:
        self.session = FakeSession()
        self.number = 1
        self.refusals = 0
        self.woken = 0
        self.when_parked = when_parked

    def park(self, timeout: float | None = None) -> None:
        self.when_parked()

    def unpark(self) -> None:
        self.woken += 1


class FakeConnection:
    """Keeps the frames that it is given. ``backlog`` is what a test sets it to."""

    protocol = "memory"

    def __init__(self) -> None:
        self.receiver: Any = None
        self.backlog = 0
        self.frames: list[bytes] = []
        self.closed: tuple[int, str] | None = None

    def send(self, frame: bytes) -> None:
        self.frames.append(frame)

    def close(self, code: int, reason: str = "") -> None:
        self.closed = code, reason


class FakeQueue:
    """A sender that keeps commands as they are."""

    def __init__(self) -> None:
        self.connection: Connection | None = FakeConnection()
        self.unsent = 0
        self.commands: list[Command] = []

    @property
    def issued(self) -> int:
        return len(self.commands)

    @property
    def released(self) -> None:
        return None

    def enqueue(self, command: Command, *, flush_now: bool = True) -> None:
        self.commands.append(command)

    def mirror(self, command: Command) -> None:
        """Nothing is shown again."""

    def release_output(self, command: Command, number: int, place: tuple[int, int]) -> None:
        self.commands.append(command)


class FakeHost:
    """A registry without sessions. ``reported`` is what it has learned, as names of its methods."""

    def __init__(self) -> None:
        self.debug = False
        self.end_with_tasks = True
        self.message_bytes = 1000
        self.heartbeat = 0.0
        self.instance = ""
        self.executor: Executor | None = None
        self.tracer: Tracer | None = None
        self.counters = Counters()
        self.files = Files()
        self.uploads = UploadStore()
        self.owed_acks: set[Any] = set()
        self.reported: list[str] = []

    def start_at_once(self, session: SessionPort, function: Callable[..., None], /, *args: object) -> None:
        task = GreenletTask(session, function, *args)
        session.tasks.running.append(task)
        task.switch()

    def detached(self, session: object) -> None:
        self.reported.append("detached")

    def work_ended(self, session: object) -> None:
        self.reported.append("work_ended")

    def tasks_ended(self, session: object) -> None:
        self.reported.append("tasks_ended")

    def disconnected(self, session: object) -> None:
        self.reported.append("disconnected")


class FakeSession:
    """A session for its parts and for tasks. It is over when ``closed`` is set."""

    def __init__(self) -> None:
        self.app_name = "app"
        self.name = "app-1"
        self.loop = get_hub().loop
        self.home_thread = native_ident()
        self.protocol = "memory"
        self.channel = Channel("secret", reconnect_timeout=10)
        self.request = RequestInfo({})
        self.tasks: TaskGroup[Task] = TaskGroup()
        self.callbacks = Callbacks()
        self.pending_calls = PendingCalls()
        self.pins: Any = None
        self.navigation: Any = None
        self.local_values: dict[Any, Any] | None = None
        self.script_lines: list[str] | None = None
        self.host = FakeHost()
        self.sender = FakeQueue()
        self.closed = False
        self.crashes = 0

    @property
    def registry(self) -> SessionHost[Any]:
        return self.host

    def check(self, task: Task) -> None:
        if self.closed:
            raise SessionClosedException

    def send(self, task: Task, command: Command, *, flush_now: bool = True) -> None:
        self.sender.enqueue(command)

    def wait_event(self, task: Task, call: PendingCall, timeout: float | None = None) -> Event | None:
        return call.next_event()

    def park(self, task: Task, timeout: float | None = None) -> None:
        task.park(timeout)

    def start_callback(self, callback: Callback, value: object) -> None:
        raise NotImplementedError

    def task_ended(self, task: Task) -> None:
        self.tasks.running.remove(task)

    def report_crash(self, *, app_ended: bool = False) -> None:
        self.crashes += 1

    def warn_about_page(
        self, logger: logging.Logger, message: str, *args: object, exc_info: bool = False
    ) -> None:
        logger.warning(message, self.name, *args, exc_info=exc_info)
