"""Processes that compute for sessions.

A worker is a fresh Python (``python -m greenio.runtime.worker``) at the other end of a pair of pipes: nothing is
forked, so no connection of a visitor is inherited, and no ``__main__`` guard is needed. A worker does one job at a
time; killing it is how a job is cancelled.
"""

from __future__ import annotations

import contextlib
import os
import pickle
import signal
import struct
import sys
from collections.abc import Callable
from typing import Any

import gevent
from gevent import subprocess
from gevent.event import AsyncResult
from gevent.lock import BoundedSemaphore

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


class Job:
    """One computation.

    :param request: the pickled function and arguments.
    """

    def __init__(self, request: bytes) -> None:
        self.request = request
        self.result: AsyncResult[Any] = AsyncResult()
        self.process: Any = None
        self.is_cancelled = False

    def cancel(self) -> None:
        """Give it up; its process is killed, and with it those that the computation has started."""
        self.is_cancelled = True
        process = self.process  # it may be let go while poll() looks for signals
        if process is not None and process.poll() is None:
            with contextlib.suppress(ProcessLookupError):  # it has just ended
                # Its own session, and so the leader of its group: see _start().
                os.killpg(process.pid, signal.SIGKILL)


class Workers:
    """The processes of this one, started when they are needed.

    :param most: how many at a time; the number of processors by default. More jobs wait for their turn.
    """

    def __init__(self, most: int | None = None) -> None:
        self._turns = BoundedSemaphore(most or os.cpu_count() or 1)
        self._idle: list[Any] = []

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
        gevent.spawn(self._run, job)
        return job

    def _run(self, job: Job) -> None:
        with self._turns:
            try:
                job.process = None if job.is_cancelled else self._idle_or_new()
                if job.is_cancelled:
                    raise RuntimeError("cpu(): the computation was cancelled")
                answer = _ask(job.process, job.request)
                self._idle.append(job.process)
                succeeded, value = pickle.loads(answer)
            except Exception as error:
                succeeded, value = False, error
                if job.process is not None and job.process.poll() is None and job.process not in self._idle:
                    self._idle.append(job.process)  # cancelled before it had anything to do
            finally:
                job.process = None
        if succeeded:
            job.result.set(value)
        else:
            job.result.set_exception(value)

    def _idle_or_new(self) -> Any:
        while self._idle:
            process = self._idle.pop()
            if process.poll() is None:  # nobody has killed it meanwhile
                return process
        return _start()


def _start() -> Any:
    main = sys.modules.get("__main__")
    script = getattr(main, "__file__", None) or ""
    return subprocess.Popen(
        [sys.executable, "-m", "greenio.runtime.worker", os.path.abspath(script) if script else ""],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "GREENIO_PATCH": "0", "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
        start_new_session=True,  # Ctrl-C is for the server, which ends its workers
    )


def _ask(process: Any, request: bytes) -> bytes:
    try:
        process.stdin.write(LENGTH.pack(len(request)) + request)
        process.stdin.flush()
        return _read(process.stdout, LENGTH.unpack(_read(process.stdout, LENGTH.size))[0])
    except (OSError, EOFError):
        raise RuntimeError(
            f"cpu(): the process of the computation died with status {process.wait()}; see what it printed"
        ) from None


def _read(pipe: Any, size: int) -> bytes:
    parts = []
    while size:
        part = pipe.read(size)
        if not part:
            raise EOFError
        parts.append(part)
        size -= len(part)
    return b"".join(parts)


workers = Workers()
