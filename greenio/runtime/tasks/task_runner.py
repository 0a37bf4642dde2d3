"""Starts apps and callbacks as tasks of a session, and runs each to its end."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from gevent import GreenletExit, Timeout, getcurrent

from greenio.exceptions import SessionException
from greenio.runtime.coroutines.author_functions import call, is_coroutine_app
from greenio.runtime.coroutines.task import start
from greenio.runtime.fairness.stall import session_frames
from greenio.runtime.hub_logger import hub_logger
from greenio.runtime.tasks.task import GreenletTask

if TYPE_CHECKING:
    from greenio.runtime.interfaces import SessionPort, Task

log = hub_logger("greenio.session")

#: Learns of the end of a task's function.
Ended = Callable[[], None]


def run_app(session: SessionPort, app: Callable[[], Any]) -> None:
    """Start the app; a coroutine function makes this a coroutine session."""
    if is_coroutine_app(app):
        session.tasks.coroutines = set()
        start(session, call(traced(session, "", app)), is_app=True)
    else:
        spawn(session, traced(session, "", app))


def traced(session: SessionPort, name: str, function: Callable[..., Any]) -> Callable[..., Any]:
    """Return the function as it is to be run: as a span of that name in the session's trace, if there is one."""
    tracer = session.registry.tracer
    return function if tracer is None else tracer.traced(session, name, function)


def spawn(
    session: SessionPort, function: Callable[..., object], *args: object, ended: Ended | None = None
) -> Task:
    """Start a greenlet as a task of the session.

    :param ended: see :func:`run_task`.
    """
    task = GreenletTask(session, run_task, session, function, args, ended)
    session.tasks.running.append(task)
    if session.sender.connection is None:
        task.start()  # a new session's app must not run before its page is attached
    else:
        task.start_now()
    return task


def run_task(
    session: SessionPort,
    function: Callable[..., object],
    args: tuple[Any, ...],
    ended: Ended | None = None,
) -> None:
    """Run a function as the running task of the session. The task is over when it returns.

    :param ended: called before that, whatever the function does. The app has none.
    """
    executor = session.registry.executor
    try:
        try:
            if executor is not None:
                executor(session, function, args)
            elif args:
                function(*args)
            else:  # the star would take 370 bytes of C stack in each session that waits (CPython 3.11)
                function()
        finally:
            if ended is not None:
                ended()
    except SessionException:
        log.debug("session %s: a task left because the session is over", session.name)
    except GreenletExit:
        raise
    except SystemExit:
        log.debug("session %s: a task left by sys.exit()", session.name)  # as in a thread
    except (Exception, Timeout):  # gevent's is no Exception
        session.report_crash(app_ended=ended is None)
    finally:
        task = getcurrent()
        assert isinstance(task, GreenletTask)
        session.task_ended(task)


def run_deferred(
    session: SessionPort, functions: Iterable[Callable[[], object]], ended: Callable[[SessionPort], None]
) -> None:
    """Call each of the functions; an exception in one is logged and the others still run.

    :param ended: called at the end, whatever the functions do.
    """
    executor = session.registry.executor
    try:
        for function in functions:
            try:
                if executor is None:
                    traced(session, "deferred", function)()
                else:
                    executor(session, traced(session, "deferred", function), ())
            except SessionException:
                log.warning(
                    "session %s: a deferred function talks to the page, which is gone by then",
                    session.name,
                    exc_info=True,
                )
            except (Exception, SystemExit, Timeout):  # in a greenlet the last two would be the server's
                session.registry.counters.uncaught_exceptions += 1
                log.exception("session %s: a deferred function failed", session.name)
    finally:
        ended(session)


session_frames.add(run_task.__code__, "session")
session_frames.add(run_deferred.__code__, "session")
