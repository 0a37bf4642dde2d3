"""A pool of processes that compute for sessions.

A worker is a fresh Python (``python -m greenio.runtime.offload.worker``) at the other end of a pair of pipes: nothing is
forked, so no connection of a visitor is inherited, and no ``__main__`` guard is needed. A worker does one job at a
time; killing it is how a job is cancelled.
"""

from __future__ import annotations

import os
import struct
import sys
from collections import deque
from collections.abc import Callable
from typing import Any

from greenio.runtime.native import native_lock, start_native_thread
from greenio.runtime.offload.computation import Computation, request_for
from greenio.runtime.offload.process import Process

#: Length of a frame on the pipe: eight bytes, big-endian.
LENGTH = struct.Struct(">Q")
#: The first byte of a worker's frames: a result, as a pickle, or a report.
RESULT, REPORT = b"=", b"+"


class LoadingStopped(BaseException):
    """Raised in a worker where its copy of the script would start to serve: by then all functions are defined."""


class Role:
    """The role of this process: a worker or not, and whether it is loading its script."""

    is_worker = False
    is_loading = False


def stop_loading_in_worker() -> None:
    """End the loading of a worker's copy of the script. Called where a script begins to serve, interact or compute.

    :raises LoadingStopped: a worker is loading its script.
    """
    if Role.is_loading:
        raise LoadingStopped


class Job(Computation):
    """One computation of a process of the pool."""

    def __init__(self, request: bytes) -> None:
        super().__init__(request)
        self.process: Process | None = None
        self.is_cancelled = False

    def cancel(self) -> None:
        """Kill the process of the computation, and with it those that it has started."""
        with self._lock:
            self.is_cancelled = True
            if self.process is not None:
                self.process.kill()

    # Called by the thread that talks to the worker

    def begin(self, process: Process) -> bool:
        """Let :meth:`cancel` kill that process from now on.

        :returns: False if the job is cancelled already.
        """
        with self._lock:
            if not self.is_cancelled:
                self.process = process
            return not self.is_cancelled

    def end(self) -> bool:
        """Let :meth:`cancel` leave the process alone from now on.

        :returns: False if the process was killed.
        """
        with self._lock:
            self.process = None
            return not self.is_cancelled


class WorkerPool:
    """The worker processes of this process, started when they are needed.

    Native threads talk to them over plain pipes, because sessions live on several hubs, or none: gevent's pipes
    belong to one hub each, and its child watchers to that of the main thread.

    :param max_workers: how many at a time; the number of processors by default. More jobs wait for their turn.
    """

    def __init__(self, max_workers: int | None = None) -> None:
        self._max_workers = max_workers or os.cpu_count() or 1
        self._waiting: deque[Job]
        self._idle: list[Process]
        self.forget()

    def forget(self) -> None:
        """Start again without any processes: after a fork the existing ones belong to the parent."""
        self._lock = native_lock()
        self._threads = 0
        self._waiting = deque()
        self._idle = []

    def submit(
        self, function: Callable[..., Any], args: tuple[object, ...], kwargs: dict[str, object]
    ) -> Job:
        """Start a computation.

        :raises TypeError: something cannot be pickled.
        """
        job = Job(request_for(function, args, kwargs))
        with self._lock:
            self._waiting.append(job)
            if self._threads == self._max_workers:
                return job
            self._threads += 1
        start_native_thread(self._work)
        return job

    def _work(self) -> None:
        """Run one job after the other while there are any, on a native thread."""
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
        if process is None or not job.begin(process):
            if process is not None:
                self._idle.append(process)  # cancelled before the process had anything to do
            raise RuntimeError("cpu(): the computation was cancelled")
        try:
            answer = _exchange(process, job)
        finally:
            is_alive = job.end()
        if is_alive:
            self._idle.append(process)
        else:
            process.wait()  # killed after it had answered
        return answer

    def _idle_or_new(self) -> Process:
        while True:
            with self._lock:
                process = self._idle.pop() if self._idle else None
            if process is None:
                return start_python("greenio.runtime.offload.worker")
            if process.is_alive():
                return process
            process.wait()


def start_python(module: str, *arguments: str) -> Process:
    """Start a Python process that runs a module of greenio: unpatched, with this process's script and path.

    :param module: the name of the module; it is given the script's path, empty for none.
    :param arguments: further ones.
    """
    main = sys.modules.get("__main__")
    script = getattr(main, "__file__", None) or ""
    return Process(
        [sys.executable, "-m", module, os.path.abspath(script) if script else "", *arguments],
        {**os.environ, "GREENIO_PATCH": "0", "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
    )


def _exchange(process: Process, job: Job) -> bytes:
    try:
        process.write(LENGTH.pack(len(job.request)) + job.request)
        while True:
            frame = process.read(LENGTH.unpack(process.read(LENGTH.size))[0])
            if frame[:1] != REPORT:
                return frame[1:]
            job.take_report(frame[1:])
    except (OSError, EOFError):
        raise RuntimeError(
            f"cpu(): the process of the computation died with status {process.wait()}; see what it printed"
        ) from None


workers = WorkerPool()
# A forked child has none of the threads that talk to the workers, and the pipes are its parent's.
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=workers.forget)
