"""Processes that compute for sessions.

A worker is a fresh Python (``python -m greenio.runtime.offload.worker``) at the other end of a pair of pipes: nothing is
forked, so no connection of a visitor is inherited, and no ``__main__`` guard is needed. A worker does one job at a
time; killing it is how a job is cancelled.
"""

from __future__ import annotations

import os
import pickle
import struct
import sys
from collections import deque
from collections.abc import Callable
from typing import Any

from greenio.runtime.native import native_lock, start_native_thread
from greenio.runtime.offload.future import Future
from greenio.runtime.offload.process import Process

#: Length of a pickle on the pipe: eight bytes, big-endian.
LENGTH = struct.Struct(">Q")


class LoadingStopped(BaseException):
    """In a worker the script would start serving now: everything it defines for its functions is there."""


class Role:
    """What this process is: a worker or not, and whether it is loading its script right now."""

    is_worker = False
    is_loading = False


def stop_loading_in_worker() -> None:
    """Called where a script begins to serve, to interact or to compute: ends the loading of a worker's copy."""
    if Role.is_loading:
        raise LoadingStopped


class Job(Future):
    """One computation.

    :param request: the pickled function and arguments.
    """

    def __init__(self, request: bytes) -> None:
        super().__init__()
        self.request = request
        self.process: Process | None = None
        self.is_cancelled = False

    def get(self) -> Any:
        """What the function has returned; what it has raised is raised."""
        succeeded, value = pickle.loads(super().get())
        if not succeeded:
            raise value
        return value

    def cancel(self) -> None:
        """Give it up; its process is killed, and with it those that the computation has started."""
        with self._lock:
            self.is_cancelled = True
            if self.process is not None:
                self.process.kill()

    # The worker's thread only

    def take(self, process: Process) -> bool:
        """From now on, to cancel it is to kill that process. False if it is cancelled already."""
        with self._lock:
            if not self.is_cancelled:
                self.process = process
            return not self.is_cancelled

    def let_go(self) -> bool:
        """Leave the process alone from now on. False if it was killed."""
        with self._lock:
            self.process = None
            return not self.is_cancelled


class Workers:
    """The processes of this one, started when they are needed.

    Native threads talk to them, over plain pipes: whatever hub, or none, the caller has. What gevent offers belongs
    to one hub each, and its child watchers to that of the main thread; but sessions live on several.

    :param most: how many at a time; the number of processors by default. More jobs wait for their turn.
    """

    def __init__(self, max_workers: int | None = None) -> None:
        self._most = max_workers or os.cpu_count() or 1
        self._waiting: deque[Job]
        self._idle: list[Process]
        self.forget()

    def forget(self) -> None:
        """Begin anew, without any processes: those that there are belong to somebody else."""
        self._lock = native_lock()
        self._threads = 0
        self._waiting = deque()
        self._idle = []

    def submit(self, function: Callable[..., Any], args: Any, kwargs: Any) -> Job:
        """Begin a computation.

        :raises TypeError: something cannot be pickled.
        """
        try:
            request = pickle.dumps((function, args, kwargs), pickle.HIGHEST_PROTOCOL)
        except (pickle.PicklingError, AttributeError, TypeError) as error:
            raise TypeError(
                f"cpu(): {function!r} and its arguments must be picklable, so that another process can have "
                f"them: define the function at the top of a module. ({error})"
            ) from None
        job = Job(request)
        with self._lock:
            self._waiting.append(job)
            if self._threads == self._most:
                return job
            self._threads += 1
        start_native_thread(self._work)
        return job

    def _work(self) -> None:
        """A native thread: one job after the other while there are any."""
        while True:
            with self._lock:
                if not self._waiting:
                    self._threads -= 1
                    return
                job = self._waiting.popleft()
            try:
                answer = self._compute(job)
            except Exception as error:
                job.set_result(None, error)
            else:
                job.set_result(answer)

    def _compute(self, job: Job) -> bytes:
        process = None if job.is_cancelled else self._idle_or_new()
        if process is None or not job.take(process):
            if process is not None:
                self._idle.append(process)  # cancelled before it had anything to do
            raise RuntimeError("cpu(): the computation was cancelled")
        try:
            answer = _exchange(process, job.request)
        finally:
            is_alive = job.let_go()
        if is_alive:
            self._idle.append(process)
        else:
            process.wait()  # killed when it had answered
        return answer

    def _idle_or_new(self) -> Process:
        while True:
            with self._lock:
                process = self._idle.pop() if self._idle else None
            if process is None:
                return _start()
            if process.is_alive():  # nobody has killed it meanwhile
                return process
            process.wait()


def _start() -> Process:
    main = sys.modules.get("__main__")
    script = getattr(main, "__file__", None) or ""
    return Process(
        [sys.executable, "-m", "greenio.runtime.offload.worker", os.path.abspath(script) if script else ""],
        {**os.environ, "GREENIO_PATCH": "0", "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
    )


def _exchange(process: Process, request: bytes) -> bytes:
    try:
        process.write(LENGTH.pack(len(request)) + request)
        return process.read(LENGTH.unpack(process.read(LENGTH.size))[0])
    except (OSError, EOFError):
        raise RuntimeError(
            f"cpu(): the process of the computation died with status {process.wait()}; see what it printed"
        ) from None


workers = Workers()
# A child has none of the threads that talk to them, and the pipes are its parent's.
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=workers.forget)
