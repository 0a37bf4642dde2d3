"""Tasks of coroutine sessions: coroutines on the one asyncio loop of the process."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from contextvars import Context, ContextVar, copy_context
from types import FrameType
from typing import Any

from gevent import get_hub, getcurrent
from greenlet import greenlet as RawGreenlet

from greenio.engine.scopes import ScopeStack
from greenio.exceptions import SessionClosedException, SessionException
from greenio.runtime.coroutines.greenlet_coroutine import GreenletCoroutine, StepGreenlet
from greenio.runtime.coroutines.loop import AsyncLoop
from greenio.runtime.fairness.stall import HubWatch
from greenio.runtime.hub_logger import hub_logger
from greenio.runtime.interfaces import SessionPort, Task
from greenio.runtime.native import call_in_hub
from greenio.runtime.tasks.task import frames_of, numbers

log = hub_logger("greenio.session")

_running: ContextVar[AsyncTask | None] = ContextVar("greenio_task", default=None)


class AsyncTask(Task):
    """A coroutine of a session: its app, a callback, one of ``run_async()``, or what asyncio made of one of these
    (``gather``, ``create_task``): asyncio hands the context on, and so the session is known there, too.

    :param scopes: None starts with ROOT.
    """

    __slots__ = ("_asyncio_task", "_parked", "_steps", "inline", "number", "refusals", "scopes", "session")

    def __init__(self, session: SessionPort, scopes: ScopeStack | None = None) -> None:
        self.session = session
        self.number = next(numbers)
        self.scopes = scopes or ScopeStack()
        self.refusals = 0
        self.inline = 0
        """Above 0 while it awaits a function of ``tasks.awaiting``: waiting functions block then."""
        self._parked: RawGreenlet | None = None
        self._steps: GreenletCoroutine | None = None
        self._asyncio_task: asyncio.Task[Any] | None = None

    @property
    def closed(self) -> bool:
        """Return whether the coroutine has ended."""
        return self._asyncio_task is not None and self._asyncio_task.done()

    # Waiting: the step's greenlet blocks, the loop goes on

    def park(self, timeout: float | None = None) -> None:
        hub = get_hub()
        timer = None
        if timeout is not None:
            timer = hub.loop.timer(timeout)
            timer.start(self._resume)
        self._parked = getcurrent()
        try:
            hub.switch()
        finally:
            self._parked = None
            if timer is not None:
                timer.stop()
                timer.close()

    def unpark(self) -> None:
        if _loop.hub_loop is not None:
            # Without a look at ``_parked``: it may be about to park.
            call_in_hub(_loop.hub_loop, self._resume)

    def end(self) -> None:
        """Close it at its await, or in what it waits for."""
        _loop.get().call_soon_threadsafe(self._finish, GeneratorExit)

    def waiting_frames(self) -> list[FrameType]:
        if self._parked is not None:
            return frames_of(self._parked)
        return [] if self._steps is None else self._steps.frames()

    def _resume(self) -> None:
        if self._parked is not None:
            self._parked.switch()
        elif self.session.closed:
            _loop.get().call_soon_threadsafe(self._finish, SessionClosedException)

    # On the loop

    def begin(self, steps: GreenletCoroutine, context: Context, coroutine: Coroutine[Any, Any, Any]) -> None:
        """Make a task of asyncio and let it run."""
        session = steps.session = self.session
        self._steps = steps
        self.began(_loop.make_task(steps, context))
        assert self._asyncio_task is not None

        def ended(_task: asyncio.Task[Any]) -> None:
            coroutine.close()  # it may never have begun
            call_in_hub(session.loop, session.task_ended, self)

        self._asyncio_task.add_done_callback(ended)
        if session.closed:
            self._finish(SessionClosedException)

    def began(self, task: asyncio.Task[Any]) -> None:
        """Take the task of asyncio that runs it."""
        self._asyncio_task = task
        family = self.session.tasks.coroutines
        if family is not None:
            family.add(self)
            task.add_done_callback(self._done)

    def _done(self, _task: asyncio.Task[Any]) -> None:
        family = self.session.tasks.coroutines
        if family is not None:
            family.discard(self)

    def _finish(self, error: type[BaseException]) -> None:
        task, steps = self._asyncio_task, self._steps
        if task is None or steps is None or task.done():
            return
        steps.end_with(error)
        if not steps.is_blocked or error is GeneratorExit:
            task.cancel()  # the steps make ``error`` of it
        # else it computes or sleeps: its next call or await raises


def start(session: SessionPort, coroutine: Coroutine[Any, Any, Any], *, is_app: bool = False) -> AsyncTask:
    """Run ``coroutine`` as a task of a coroutine session. Callable from any thread.

    :param is_app: it is the app itself, not a callback.
    """
    task = AsyncTask(session)
    session.tasks.running.append(task)
    loop = _loop.get()
    context = copy_context()
    context.run(_running.set, task)
    steps = GreenletCoroutine(_main(task, coroutine, is_app), loop)
    loop.call_soon_threadsafe(task.begin, steps, context, coroutine)
    return task


async def _main(task: AsyncTask, coroutine: Coroutine[Any, Any, Any], is_app: bool) -> None:
    session = task.session
    try:
        await coroutine
    except SessionException:
        log.debug("session %s: a coroutine left because the session is over", session.name)
    except SystemExit:
        log.debug("session %s: a coroutine left by sys.exit()", session.name)
    except Exception:
        session.report_crash(app_ended=is_app)


def running_async_task() -> AsyncTask | None:
    """Return the task of the running coroutine, None outside of the loop."""
    running = getcurrent()
    if type(running) is StepGreenlet or running is _loop.greenlet:
        return _running.get()
    return None


def _adopt(context: Context, steps: GreenletCoroutine) -> Callable[[asyncio.Task[Any]], None] | None:
    """Make a task of the session for one that a coroutine of the session starts, in the same scope so far."""
    parent = context.get(_running)
    if parent is None:
        return None
    task = AsyncTask(parent.session, parent.scopes.copy())
    task._steps = steps
    steps.session = parent.session
    context.run(_running.set, task)
    return task.began


def _complain(report: dict[str, Any]) -> bool:
    """Return whether nothing is to be reported: a session exception that was not retrieved is a normal end."""
    return isinstance(report.get("exception"), SessionException)


_loop = AsyncLoop(_adopt, _complain)


def loop_watch() -> HubWatch | None:
    """Return the watch of the hub of the loop's thread; None until the first coroutine session."""
    return _loop.watch
