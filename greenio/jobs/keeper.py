"""The jobs that this process runs: their signs of life, and their ends, are stored by a native thread."""

from __future__ import annotations

import logging
import os
import time
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from gevent.monkey import get_original

from greenio import limits
from greenio.jobs import records
from greenio.jobs.records import CANCELLED, DONE, FAILED, Record
from greenio.runtime import clock
from greenio.runtime.native import native_lock, start_native_thread
from greenio.runtime.offload.computation import Computation

log = logging.getLogger("greenio.session")

_native_queue = get_original("queue", "SimpleQueue")
_Empty: type[Exception] = get_original("queue", "Empty")


class RunningJob:
    """A job of this process.

    :param scope: of its record.
    :param id: of the job.
    :param computation: that it waits for.
    """

    def __init__(self, scope: str, id: str, computation: Computation) -> None:
        self.scope = scope
        self.id = id
        self.computation = computation
        self.is_cancelled = False
        self._lock = native_lock()
        self._watchers: set[Callable[[], object]] = set()

    def watch(self, watcher: Callable[[], object]) -> None:
        """Call a function, on any thread, when the job has reported something or is over."""
        with self._lock:
            self._watchers.add(watcher)

    def unwatch(self, watcher: Callable[[], object]) -> None:
        """Do not call that function any more."""
        with self._lock:
            self._watchers.discard(watcher)

    def wake(self) -> None:
        """Call all of them."""
        with self._lock:
            watchers = list(self._watchers)
        for watcher in watchers:
            watcher()

    def cancel(self) -> None:
        """End it."""
        self.is_cancelled = True
        self.computation.cancel()


class Keeper:
    """Keeps the records of this process's jobs up to date."""

    def __init__(self) -> None:
        self.forget()

    def forget(self) -> None:
        """Start again without any jobs: after a fork they belong to the parent."""
        self._lock = native_lock()
        self._jobs: dict[str, RunningJob] = {}
        self._wakeups: Any = None
        self._next_sweep = 0.0

    def find(self, id: str) -> RunningJob | None:
        """Return a job that runs in this process."""
        return self._jobs.get(id)

    def take(self, job: RunningJob) -> None:
        """Look after a job until it is over."""
        with self._lock:
            self._jobs[job.id] = job
            if self._wakeups is None:
                self._wakeups = _native_queue()
                start_native_thread(self._work, self._wakeups)
        wakeups = self._wakeups
        job.computation.watch(job.wake)
        job.computation.rawlink(lambda _done: wakeups.put(None))

    # On the native thread

    def _work(self, wakeups: Any) -> None:
        next_beat = clock.now() + limits.JOB_BEAT_SECONDS
        while True:
            try:
                wakeups.get(timeout=max(0.0, next_beat - clock.now()))
            except _Empty:
                pass
            is_beat = clock.now() >= next_beat
            if is_beat:
                next_beat = clock.now() + limits.JOB_BEAT_SECONDS
            try:
                for job in list(self._jobs.values()):
                    if job.computation.ready():
                        self._end(job)
                    elif is_beat:
                        _beat(job)
                if is_beat:
                    self._sweep()
            except Exception:  # the store is away: once more with the next beat
                log.warning("the state of a job could not be stored", exc_info=True)

    def _end(self, job: RunningJob) -> None:
        end = _outcome(job)
        try:
            records.change(job.scope, job.id, end)
        except (TypeError, ValueError) as error:  # nothing that can be kept
            text = f"{type(error).__name__}: {error}"
            records.change(job.scope, job.id, lambda record: _over(record, FAILED, error=text))
        del self._jobs[job.id]
        job.wake()

    def _sweep(self) -> None:
        if clock.now() >= self._next_sweep:
            self._next_sweep = clock.now() + limits.JOB_SWEEP_SECONDS
            records.remove_stale()


def _beat(job: RunningJob) -> None:
    record = records.change(
        job.scope,
        job.id,
        lambda record: replace(
            record, state=records.RUNNING, error="", seen=time.time(), reported=job.computation.reported
        ),
    )
    if record is None or record.wants_cancel:  # the user has removed it, or cancels it in another process
        job.cancel()


def _outcome(job: RunningJob) -> Callable[[Record], Record]:
    """Return what makes the record of a job that is over."""
    reported = job.computation.reported
    try:
        result = job.computation.get()
    except Exception as error:
        text = f"{type(error).__name__}: {error}"
        state = CANCELLED if job.is_cancelled else FAILED
        return lambda record: _over(record, state, error=text, reported=reported)
    return lambda record: _over(record, DONE, result=result, reported=reported, error="")


def _over(record: Record, state: str, **changes: Any) -> Record:
    return replace(record, state=state, seen=time.time(), **changes)


keeper = Keeper()
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=keeper.forget)
