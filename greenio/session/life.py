"""Threads of a session, waiting for its end, and functions that run after it."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from typing import Any, TypeVar

from gevent import GreenletExit, get_hub
from gevent.monkey import is_module_patched

from greenio.exceptions import SessionException
from greenio.runtime.current import bind, current_task, require_kind, unbind
from greenio.runtime.interfaces import SessionPort
from greenio.runtime.native import call_in_hub, native_ident
from greenio.runtime.tasks.awaiting import as_awaitable, in_coroutine
from greenio.runtime.tasks.refusal import refuse
from greenio.runtime.tasks.task_runner import spawn

F = TypeVar("F", bound=Callable[[], object])


def register_thread(thread: threading.Thread) -> None:
    """Let a thread use the session of the caller: from then on it may input and output.

    The session stays open until the thread has ended; when the page is closed, its next call into greenio raises. It has
    a stack of scopes of its own, which starts with ROOT.

    :param thread: the thread, usually before its start; registering it later or twice is possible.
    :raises TypeError: it is no thread.
    :raises RuntimeError: this is a coroutine session.
    :raises SessionClosedException: the session is closed.

    Example::

        clock = threading.Thread(target=tick)
        register_thread(clock)
        clock.start()
    """
    if not isinstance(thread, threading.Thread):
        raise TypeError(f"register_thread(): thread must be a threading.Thread, not {type(thread).__name__}")
    task = require_kind("register_thread", coroutine=False)
    session = task.session
    session.check(task)
    if thread is threading.current_thread():
        bind(session)
    elif getattr(thread, "greenio_session", None) is not session:
        thread.greenio_session = session  # type: ignore[attr-defined]  # current_task() finds it there
        if thread.ident is None:
            _bind_when_it_runs(session, thread)
        else:
            _bind_running(session, thread)


class BoundRun:
    """The ``run()`` of a registered thread, as a task of the session."""

    __slots__ = ("_run", "_session", "_thread")

    def __init__(self, session: SessionPort, thread: threading.Thread) -> None:
        self._session = session
        self._thread = thread
        self._run = thread.run

    def __call__(self) -> None:
        session = self._session
        task = bind(session)
        session.tasks.adopt(task, self._thread)
        try:
            self._run()
        except (SessionException, GreenletExit):
            pass  # the session is closed, or the thread was killed after its end
        except Exception:
            session.report_crash()
        finally:
            unbind()
            if native_ident() == session.home_thread:
                session.task_ended(task)
            else:
                call_in_hub(session.loop, session.task_ended, task)


def _bind_when_it_runs(session: SessionPort, thread: threading.Thread) -> None:
    thread.run = BoundRun(session, thread)  # type: ignore[method-assign]
    session.tasks.expect(thread)


def _bind_running(session: SessionPort, thread: threading.Thread) -> None:
    """Bind a thread that has started: only the handling of its exceptions can still be changed."""

    def failed(_thread: threading.Thread) -> None:  # threading calls it in its "except"
        if not isinstance(sys.exc_info()[1], SessionException):
            session.report_crash()

    thread._invoke_excepthook = failed  # type: ignore[attr-defined]
    if not session.registry.end_with_tasks:
        return
    # A task that waits for the thread keeps the session open.
    if native_ident() == session.home_thread:
        spawn(session, _wait_for, thread)
    else:
        session.tasks.expect(thread)  # until there is that task
        call_in_hub(session.loop, spawn, session, _wait_for, thread)


def _wait_for(thread: threading.Thread) -> None:
    if is_module_patched("threading"):
        thread.join()
    else:
        get_hub().threadpool.apply(thread.join)  # join() of a native thread would block the hub


def defer_call(func: F) -> F:
    """Call ``func()`` once after the session has closed, for whatever reason, and its last task has ended.

    A task that makes no interactive call runs on after the end, at most for the server's ``orphan_timeout``. Several functions run in the order of registration, in a task of their own; an exception in one is logged and the
    others still run. They can read ``local`` and ``info``; output raises. Together they may take 60 seconds.

    :param func: function called without arguments.
    :returns: ``func``, so that it also works as a decorator.
    :raises TypeError: it cannot be called.
    :raises SessionClosedException: the session is closed.

    Example: ``defer_call(database.close)``
    """
    if not callable(func):
        raise TypeError(f"defer_call(): func must be callable, not {type(func).__name__}")
    task = current_task()
    task.session.check(task)
    task.session.tasks.defer(func)
    return func


def hold() -> Any:
    """Wait until the page is closed, then return. Only needed in script mode. In coroutine sessions it is awaited.

    :raises SessionNotFoundException: the caller belongs to no session.

    Example: ``put_button("more", onclick=more); hold()``
    """
    if in_coroutine():
        return as_awaitable(hold)
    task = current_task()
    while not task.session.closed:
        task.session.park(task)
    return None


class CurrentSession:
    """A handle on a session that tells whether it is closed."""

    __slots__ = ("_session",)

    def __init__(self, session: SessionPort) -> None:
        self._session = session

    def closed(self) -> bool:
        """Return True if the session is closed."""
        return self._session.closed


def get_current_session() -> CurrentSession:
    """Return a handle on the session of the caller, whose ``closed()`` tells whether it is closed.

    :raises SessionNotFoundException: the caller belongs to no session.
    :raises SessionClosedException: the session is closed.

    Example::

        session = get_current_session()
        while not session.closed():
            work()
    """
    task = current_task()
    if task.session.closed:
        refuse(task)
    return CurrentSession(task.session)


def get_current_task_id() -> str:
    """Return the name of the running task, as in debug logs.

    :raises SessionNotFoundException: the caller belongs to no session.

    Example: ``logging.debug("in %s", get_current_task_id())``
    """
    return current_task().id
