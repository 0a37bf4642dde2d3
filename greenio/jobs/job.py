"""``start_job()``, ``find_jobs()`` and what they return."""

from __future__ import annotations

import secrets
import time
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from greenio import limits
from greenio.exceptions import SessionClosedException
from greenio.jobs import records
from greenio.jobs.keeper import RunningJob, keeper
from greenio.jobs.records import DONE, LOST, Record
from greenio.json_values import check_text
from greenio.runtime import clock
from greenio.runtime.current import known_task
from greenio.runtime.offload.api import submit
from greenio.runtime.offload.pool import stop_loading_in_worker
from greenio.runtime.tasks.awaiting import as_awaitable, in_coroutine
from greenio.runtime.tasks.task import HubWaiter
from greenio.storage.identity import visitor_identity

_ID_BYTES = 12


class JobFailed(RuntimeError):
    """A job has no result: its function has raised, it was cancelled, or its process has ended. The message says which."""


class Job:
    """A computation of the user, made by :func:`start_job` or found by :func:`find_jobs`.

    Every look at it asks the store, so it is the same on all pages and in all processes.

    :param scope: where its record is.
    :param id: of the job.
    """

    def __init__(self, scope: str, id: str) -> None:
        self._scope = scope
        self.id = id
        """A text that names it."""

    def __repr__(self) -> str:
        return f"<Job {self.id}>"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Job) and (other._scope, other.id) == (self._scope, self.id)

    def __hash__(self) -> int:
        return hash(self.id)

    @property
    def name(self) -> str:
        """The name that it was started with."""
        return self._record().name

    @property
    def state(self) -> str:
        """``running``, ``done``, ``failed``, ``cancelled``, or ``lost``: its process has ended without a word."""
        return self._record().state

    @property
    def started(self) -> float:
        """When it was started, in seconds as of ``time.time()``."""
        return self._record().started

    def progress(self) -> JobProgress:
        """Return what it reports, as an iterator of ``done, total``: the latest report, and each later one, until it is over.

        The loop raises ``SessionClosedException`` when the session ends; the job goes on.

        In coroutine sessions: ``async for done, total in job.progress()``.

        Example::

            for done, total in job.progress():
                set_progressbar("bar", done / total)
        """
        return JobProgress(self)

    def result(self, timeout: float | None = None) -> Any:
        """Wait until it is over, and return what its function has returned: a tuple comes back as a list.

        :param timeout: seconds to wait at most (default: no limit).
        :raises JobFailed: it has no result.
        :raises TimeoutError: it is still running.
        :raises LookupError: it was removed, or kept for long enough.
        :raises SessionClosedException: the session ends while waiting; the job goes on.

        In coroutine sessions it is awaited.

        Example: ``put_text(job.result())``
        """
        if in_coroutine():
            return as_awaitable(self.result, timeout)
        end = None if timeout is None else clock.now() + timeout
        while not (record := self._record()).has_ended:
            if end is not None and clock.now() >= end:
                raise TimeoutError(f"the job {record.name!r} is still running")
            self._wait(lambda: self._record().has_ended, end)
        if record.state != DONE:
            raise JobFailed(f"the job {record.name!r} is {record.state}: {record.error}")
        return record.result

    def cancel(self) -> None:
        """End it; nothing happens if it is over.

        In this process it ends at once, in another one within seconds; on an engine as ``cpu(on=)`` says.

        Example: ``put_button("Cancel", onclick=job.cancel)``
        """
        records.change(self._scope, self.id, lambda record: replace(record, wants_cancel=True))
        running = keeper.find(self.id)
        if running is not None:
            running.cancel()

    def remove(self) -> None:
        """Forget it and its result. One that is running is cancelled.

        Example: ``put_button("Remove", onclick=job.remove)``
        """
        running = keeper.find(self.id)
        records.remove(self._scope, self.id)
        if running is not None:
            running.cancel()

    def _record(self) -> Record:
        record = records.read(self._scope, self.id)
        if record is None:
            raise LookupError("the job was removed, or its result was kept for long enough")
        running = keeper.find(self.id)
        if running is not None and not record.has_ended:
            return replace(record, reported=running.computation.reported)
        if running is not None and record.state == LOST:  # this process was held up
            return replace(record, state=records.RUNNING, error="")
        return record

    def _wait(self, is_due: Callable[[], bool], end: float | None = None) -> None:
        """Wait until something may have changed.

        :param is_due: looks once more, when changes wake already.
        """
        task = known_task()
        waiter = HubWaiter() if task is None else task
        running = keeper.find(self.id)
        is_woken = False

        def wake() -> None:
            nonlocal is_woken
            is_woken = True  # the look may be waiting for the store, and would take the waking for its own
            waiter.unpark()

        if running is not None:
            running.watch(wake)
        try:
            if is_due() or is_woken:
                return
            # What runs here wakes; what runs elsewhere is looked at.
            pause = limits.JOB_LOST_SECONDS if running is not None else limits.JOB_LOOK_SECONDS
            if end is not None:
                pause = min(pause, max(0.0, end - clock.now()))
            if task is None or task.session.tasks.deferring is task.owner:
                waiter.park(pause)  # a deferred function: the session has ended already
            elif task.session.closed:
                raise SessionClosedException
            else:
                task.session.park(task, pause)
        finally:
            if running is not None:
                running.unwatch(wake)


class JobProgress:
    """The reports of a job, for ``for`` and ``async for``."""

    def __init__(self, job: Job) -> None:
        self._job = job
        self._told: tuple[float, float] | None = None

    def __iter__(self) -> JobProgress:
        if in_coroutine():
            raise RuntimeError("a coroutine follows a job by 'async for done, total in job.progress()'")
        return self

    def __next__(self) -> tuple[float, float]:
        found = self._next()
        if found is None:
            raise StopIteration
        return found

    def __aiter__(self) -> JobProgress:
        return self

    async def __anext__(self) -> tuple[float, float]:
        found: tuple[float, float] | None = await as_awaitable(self._next)
        if found is None:
            raise StopAsyncIteration
        return found

    def _next(self) -> tuple[float, float] | None:
        while True:
            record = self._job._record()
            if record.reported is not None and record.reported != self._told:
                self._told = record.reported
                return record.reported
            if record.has_ended:
                return None
            self._job._wait(self._has_news)

    def _has_news(self) -> bool:
        record = self._job._record()
        return record.has_ended or record.reported != self._told


def start_job(
    function: Callable[..., Any],
    *args: Any,
    name: str = "",
    on: str = "",
    keep: float = limits.JOB_KEEP_SECONDS,
    **kwargs: Any,
) -> Job:
    """Start a computation in another process, as ``cpu()`` does, and come back at once. It outlives the page.

    Any page of the same user finds it by :func:`find_jobs`, in any process of the site: its progress
    (``greenio.report()``), and for ``keep`` seconds its result, which has to be what JSON can hold. What is kept of it is
    where ``greenio.storage`` keeps values. It ends with the server's process that has started it.

    :param function: what to call, see ``cpu()``. Of its own parameters ``name``, ``on`` and ``keep``, give it by
        ``functools.partial``.
    :param args: its positional arguments.
    :param name: under which the user finds it (default: the function's name).
    :param on: names an engine, see ``cpu()``.
    :param keep: seconds for which its result is kept (default: a day).
    :param kwargs: its keyword arguments.
    :returns: the job.
    :raises UserUnknown: nobody is logged in, see ``greenio.storage.identify_user()``.
    :raises TypeError: something cannot be pickled.
    :raises RuntimeError: the user has a hundred jobs (``limits.JOBS_PER_USER``) that are running.
    :raises SessionClosedException: never; when the session closes, the job goes on.

    Example: ``job = start_job(train, data, name="model")``
    """
    stop_loading_in_worker()
    scope = records.scope_of(visitor_identity())
    shown = check_text("start_job(): name", name or getattr(function, "__name__", "job"), limits.STORAGE_KEY)
    _make_room(scope)
    id = secrets.token_urlsafe(_ID_BYTES)
    now = time.time()
    # First the record: a store that is away raises before anything is computed.
    records.add(scope, id, Record(shown, records.RUNNING, now, now, keep))
    try:
        computation = submit(function, args, kwargs, on)
    except BaseException:
        records.remove(scope, id)
        raise
    keeper.take(RunningJob(scope, id, computation))
    return Job(scope, id)


def find_jobs(name: str = "") -> list[Job]:
    """Return the jobs of the user of this session, the latest first.

    :param name: only those of this name (default: all).
    :raises UserUnknown: nobody is logged in, see ``greenio.storage.identify_user()``.
    :raises SessionClosedException: the session is closed.

    Example: ``for job in find_jobs(): put_text(job.name, job.state)``
    """
    scope = records.scope_of(visitor_identity())
    found = records.of(scope)
    latest = sorted(found, key=lambda id: found[id].started, reverse=True)
    return [Job(scope, id) for id in latest if name in ("", found[id].name)]


def _make_room(scope: str) -> None:
    """Remove the oldest jobs that are over, if there are too many."""
    found = records.of(scope)
    over = sorted((id for id in found if found[id].has_ended), key=lambda id: found[id].seen)
    for id in over[: max(0, len(found) + 1 - limits.JOBS_PER_USER)]:
        records.remove(scope, id)
        del found[id]
    if len(found) >= limits.JOBS_PER_USER:
        raise RuntimeError(
            f"start_job(): the user has {len(found)} running jobs; wait for one, or cancel one"
        )
