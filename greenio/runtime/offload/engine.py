"""Engines of computation that the author chooses, such as Dask, each behind a bridge: a process that is not patched."""

from __future__ import annotations

import os
import pickle
import re
from collections.abc import Callable
from itertools import count
from typing import Any

from gevent.monkey import get_original

from greenio.runtime.native import native_lock, start_native_thread
from greenio.runtime.offload.computation import Computation, request_for
from greenio.runtime.offload.pool import LENGTH, start_python
from greenio.runtime.offload.process import Process

_native_queue = get_original("queue", "SimpleQueue")
_FACTORY = re.compile(r"[A-Za-z_][\w.]*:[A-Za-z_]\w*")


class EngineComputation(Computation):
    """One computation on an engine.

    :param request: the pickled function and arguments.
    :param engine: that computes.
    :param number: of the computation.
    """

    def __init__(self, request: bytes, engine: Engine, number: int) -> None:
        super().__init__(request)
        self.process: Process | None = None
        """The bridge that has it."""
        self.number = number
        self._engine = engine

    def cancel(self) -> None:
        """End it, as far as the engine can."""
        self._engine.cancel(self)


class Engine:
    """The bridge to one engine, started when it is needed, and anew when it has died.

    A native thread writes to the bridge and another one reads, so that neither a large argument nor a busy engine holds
    up a hub.

    :param factory: names the author's function that makes the executor, ``module:function``.
    """

    def __init__(self, factory: str) -> None:
        self._factory = factory
        self._lock = native_lock()
        self._numbers = count(1)
        self._open: dict[int, EngineComputation] = {}
        self._queue: Any = None
        self._process: Process | None = None

    def submit(
        self, function: Callable[..., Any], args: tuple[object, ...], kwargs: dict[str, object]
    ) -> EngineComputation:
        """Start a computation.

        :raises TypeError: something cannot be pickled.
        """
        request = request_for(function, args, kwargs)
        with self._lock:
            job = EngineComputation(request, self, next(self._numbers))
            self._open[job.number] = job
            if self._queue is None:
                self._queue = _native_queue()
                start_native_thread(self._write)
        self._queue.put(job)
        return job

    def cancel(self, job: EngineComputation) -> None:
        """End a computation; nothing happens if it is over."""
        with self._lock:
            was_open = self._open.pop(job.number, None) is not None
        if was_open:
            self._queue.put((job.number, job))
            job.set_result(None, RuntimeError("cpu(): the computation was cancelled"))

    # On native threads

    def _write(self) -> None:
        while True:
            item = self._queue.get()
            job: EngineComputation = item if isinstance(item, EngineComputation) else item[1]
            try:
                if item is not job:
                    if job.process is not None:
                        _send(job.process, job.number, None)
                    continue
                process = self._running()
                with self._lock:
                    if job.number not in self._open:  # cancelled before its turn
                        continue
                    job.process = process
                _send(process, job.number, job.request)
            except OSError as error:  # the bridge has died: whoever reads from it tells its computations
                if job.process is None:
                    self._end_with(job, error)

    def _running(self) -> Process:
        with self._lock:
            process = self._process
        if process is None or not process.is_alive():
            process = start_python("greenio.runtime.offload.bridge", self._factory)
            with self._lock:
                self._process = process
            start_native_thread(self._read, process)
        return process

    def _read(self, process: Process) -> None:
        try:
            while True:
                number, kind, content = pickle.loads(
                    process.read(LENGTH.unpack(process.read(LENGTH.size))[0])
                )
                with self._lock:
                    job = self._open.get(number) if kind == "report" else self._open.pop(number, None)
                if job is not None and kind == "report":
                    job.take_report(content)
                elif job is not None:
                    job.set_result(content)
        except (OSError, EOFError):
            pass
        with self._lock:
            if self._process is process:
                self._process = None
            lost = [job for job in self._open.values() if job.process is process]
        process.kill_group()  # what the bridge has started
        error = RuntimeError("cpu(on=): the process that talks to the engine died; see what it printed")
        for job in lost:
            self._end_with(job, error)

    def _end_with(self, job: EngineComputation, error: Exception) -> None:
        with self._lock:
            was_open = self._open.pop(job.number, None) is not None
        if was_open:
            job.set_result(None, error)


def _send(process: Process, number: int, request: bytes | None) -> None:
    frame = pickle.dumps((number, request), pickle.HIGHEST_PROTOCOL)
    process.write(LENGTH.pack(len(frame)) + frame)


class Engines:
    """The engines of this process, by the names of the functions that make their executors."""

    def __init__(self) -> None:
        self.forget()

    def forget(self) -> None:
        """Start again without any: after a fork the existing bridges belong to the parent."""
        self._lock = native_lock()
        self._by_factory: dict[str, Engine] = {}

    def get(self, factory: str) -> Engine:
        """Return an engine.

        :param factory: names the function that makes its executor.
        :raises ValueError: it is not of the form ``module:function``.
        """
        if not _FACTORY.fullmatch(factory):
            raise ValueError(
                f"cpu(): on names a function that makes an executor, such as 'cluster:make_executor', not {factory!r}"
            )
        with self._lock:
            return self._by_factory.setdefault(factory, Engine(factory))


engines = Engines()
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=engines.forget)
