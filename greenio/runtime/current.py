"""Finds the task, and so the session, that the running code belongs to.

A greenlet of a session is its own task: finding it costs one look at a type. Everything else that may act for a
session was bound explicitly: registered threads, the script of script mode. Nothing is inherited: a thread that
nobody registered belongs to no session. Coroutines are found through a context variable.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from weakref import WeakKeyDictionary

from gevent import getcurrent
from greenlet import greenlet as RawGreenlet

from greenio.exceptions import NOT_FOUND_CURE, SessionNotFoundException
from greenio.runtime.coroutines.task import running_async_task
from greenio.runtime.interfaces import SessionPort, Task
from greenio.runtime.tasks.refusal import refuse
from greenio.runtime.tasks.task import GreenletTask, bind_current

#: Keyed by greenlet: a native thread is known by its root greenlet, a patched one by its own.
_bound: WeakKeyDictionary[RawGreenlet, Task] = WeakKeyDictionary()
_default_session: Callable[[], SessionPort | None] | None = None
_is_decided: Callable[[], bool] = bool

_NOTHING_SHOWN_YET = (
    f"{NOT_FOUND_CURE} A script without a server has a session from its first output or question on."
)


def current_task(may_start: bool = True) -> Task:
    """Return the task that the running code belongs to.

    :param may_start: whether the call may start script mode. A look at a value must not: test collectors and
        debuggers look at every object of a module.
    :raises SessionNotFoundException: it belongs to none, and the process is not in script mode.
    """
    running = getcurrent()
    if type(running) is GreenletTask:
        return running
    task = _bound.get(running) or running_async_task()
    if task is not None:
        return task
    # Looked for by attribute because a thread that runs already cannot be told in any other way.
    session = getattr(threading.current_thread(), "greenio_session", None)
    if session is None and _default_session is not None:
        if not may_start and not _is_decided():
            raise SessionNotFoundException(_NOTHING_SHOWN_YET)
        session = _default_session()
    if session is None:
        raise SessionNotFoundException
    return bind(session)


def current_session() -> SessionPort:
    """Return the session that the running code belongs to.

    :raises SessionNotFoundException: see :func:`current_task`.
    """
    return current_task().session


def known_task() -> Task | None:
    """Return the task that the running code is known to belong to. Never opens a session and never raises."""
    running = getcurrent()
    return running if type(running) is GreenletTask else _bound.get(running) or running_async_task()


def open_session(may_start: bool = True) -> SessionPort:
    """Return the session of the running code, which must not be over yet; deferred functions may go on with it.

    :param may_start: as for :func:`current_task`.
    :raises SessionNotFoundException: see :func:`current_task`.
    :raises SessionClosedException: the session is over.
    """
    task = current_task(may_start)
    session = task.session
    if session.closed and session.tasks.deferring is not task.owner:
        refuse(task)
    return session


def require_kind(function: str, *, coroutine: bool) -> Task:
    """Return the running task, if its session is of the kind that ``function`` works in.

    :raises RuntimeError: it is of the other kind.
    :raises SessionNotFoundException: see :func:`current_task`.
    """
    task = current_task()
    if (task.session.tasks.coroutines is not None) is not coroutine:
        kinds = ("a thread session (its app is a plain function)", "a coroutine session (its app is async)")
        raise RuntimeError(f"{function}() needs {kinds[coroutine]}, but this is {kinds[not coroutine]}")
    return task


def is_task(running: RawGreenlet) -> bool:
    """Return whether that greenlet is known to run for a session."""
    return type(running) is GreenletTask or running in _bound


def bind(session: SessionPort) -> Task:
    """Let the running thread act for ``session`` from now on. Binding twice is harmless."""
    running = getcurrent()
    task = running if type(running) is GreenletTask else _bound.get(running)
    if task is None or task.session is not session:
        task = _bound[running] = bind_current(session)
    return task


def unbind() -> None:
    """Let the running thread act for no session any more."""
    _bound.pop(getcurrent(), None)


def set_default_session(
    opener: Callable[[], SessionPort | None] | None, is_decided: Callable[[], bool] = bool
) -> None:
    """Set the provider of a session for code that belongs to none: script mode, or None.

    :param opener: called for every such interactive call; returns None where a server runs, so that the
        caller gets :class:`SessionNotFoundException`.
    :param is_decided: tells whether a call of ``opener`` would start nothing.
    """
    global _default_session, _is_decided
    _default_session, _is_decided = opener, is_decided
