"""The function ``first_of()``."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from gevent import GreenletExit

from greenio.runtime import clock
from greenio.runtime.current import current_task, require_kind
from greenio.runtime.interfaces import Task
from greenio.runtime.native import call_in_hub, native_ident
from greenio.runtime.tasks.task_runner import spawn


def first_of(*calls: Callable[[], Any], timeout: float | None = None) -> tuple[int, Any]:
    """Run functions side by side, wait for the first that returns, and cancel the others.

    Each runs as a task of the session, whose scope is ROOT. ``GreenletExit`` is raised where the others wait, so that
    their forms leave the page and their ``finally`` blocks run; the call returns when all of them have ended. Work that
    cannot be interrupted, such as a loop that waits for nothing, is waited for.

    :param calls: functions without arguments: at least one.
    :param timeout: seconds to wait; None (default) waits for ever.
    :returns: the index of the function, and what it returned.
    :raises TypeError: one of them cannot be called.
    :raises ValueError: there is none.
    :raises TimeoutError: the time is over; all are cancelled.
    :raises RuntimeError: this is a coroutine session: use ``asyncio.wait()`` there.
    :raises SessionClosedException: the session is closed, or closes while waiting. If a function raises before one
        returns, the others are cancelled and the exception goes to the caller.

    Example::

        index, name = first_of(lambda: input("Your name"), lambda: time.sleep(20))
        if index == 1:
            put_text("Nobody there?")
    """
    if not calls:
        raise ValueError("first_of(): at least one function is needed")
    for call in calls:
        if not callable(call):
            raise TypeError(f"first_of(): {call!r} is no function; write lambda: input(...), not input(...)")
    task = require_kind("first_of", coroutine=False)
    task.session.check(task)
    return _Race(task, len(calls)).run(calls, timeout)


class _Race:
    """Functions of which the first to end decides.

    :param task: the task that waits for them.
    :param number: how many there are.
    """

    def __init__(self, task: Task, number: int) -> None:
        self._task = task
        self._session = task.session
        self._running = number
        self._begun: list[Task] = []
        self._is_over = False
        #: Index, value and exception of those that ended by themselves, in their order.
        self._outcomes: list[tuple[int, Any, BaseException | None]] = []

    def run(self, calls: tuple[Callable[[], Any], ...], timeout: float | None) -> tuple[int, Any]:
        deadline = None if timeout is None else clock.now() + timeout
        try:
            for index, call in enumerate(calls):
                self._at_home(partial(spawn, self._session, self._run_one, index, call, ended=self._ended))
            while not self._outcomes and self._running:
                remaining = None if deadline is None else deadline - clock.now()
                if remaining is not None and remaining <= 0:
                    break
                self._session.park(self._task, remaining)
        finally:
            self._is_over = True
            for task in self._begun:
                self._at_home(task.end)
        while self._running:
            self._session.park(self._task)
        if not self._outcomes:
            raise TimeoutError(f"first_of(): no function returned within {timeout} s")
        index, value, error = self._outcomes[0]
        if error is not None:
            raise error
        return index, value

    def _run_one(self, index: int, call: Callable[[], Any]) -> None:
        if self._is_over:
            return
        task = current_task().owner
        self._begun.append(task)
        try:
            self._outcomes.append((index, call(), None))
        except GreenletExit:
            raise
        except BaseException as error:
            self._outcomes.append((index, None, error))
        finally:
            self._begun.remove(task)

    def _ended(self) -> None:
        self._running -= 1
        self._task.unpark()

    def _at_home(self, function: Callable[[], object]) -> None:
        """Call a function on the thread of the session's tasks."""
        if native_ident() == self._session.home_thread:
            function()
        else:
            call_in_hub(self._session.loop, function)
