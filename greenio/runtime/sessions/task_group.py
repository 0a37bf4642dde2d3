"""The tasks of one session: those that keep it open, and those that wait for it beside them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from threading import Thread
from typing import Generic, Protocol, TypeVar


class Wakeable(Protocol):
    """The part of a task that a group uses."""

    def unpark(self) -> None:
        """Wake it if it waits."""


T = TypeVar("T", bound=Wakeable)


class TaskGroup(Generic[T]):
    """The tasks of one session."""

    __slots__ = ("_expected", "_outside", "coroutines", "deferred", "deferring", "running")

    def __init__(self) -> None:
        #: The tasks that keep the session open.
        self.running: list[T] = []
        #: All coroutines of a coroutine session, those that asyncio made of its tasks included; None in a thread
        #: session.
        self.coroutines: set[T] | None = None
        #: Functions to call once when the session is over.
        self.deferred: list[Callable[[], object]] | None = None
        #: The task that calls them.
        self.deferring: T | None = None
        self._outside: list[T] | None = None
        self._expected: list[Thread] | None = None

    def __len__(self) -> int:
        return len(self.running)

    def __iter__(self) -> Iterator[T]:
        return iter(tuple(self.running))

    @property
    def is_finished(self) -> bool:
        """Return whether no task is left, and no registered thread that has yet to begin its own."""
        return not self.running and not any(thread.is_alive() for thread in self._expected or ())

    def expect(self, thread: Thread) -> None:
        """Note a registered thread that has not started yet: once alive it keeps the session open."""
        if self._expected is None:
            self._expected = []
        self._expected.append(thread)

    def adopt(self, task: T, thread: Thread) -> None:
        """Add the task of a registered thread, which has begun to run."""
        self.running.append(task)
        if self._expected and thread in self._expected:
            self._expected.remove(thread)

    def enter(self, task: T) -> None:
        """Note a task that waits and is none of the running ones: the script of script mode, whose end would end
        the session, or a coroutine's. The end of the session wakes it as well.
        """
        if self._outside is None:
            self._outside = []
        self._outside.append(task)

    def leave(self, task: T) -> None:
        """Undo :meth:`enter`."""
        if self._outside is not None:
            self._outside.remove(task)

    def defer(self, function: Callable[[], object]) -> None:
        """Keep a function to be called once when the session is over."""
        if self.deferred is None:
            self.deferred = []
        self.deferred.append(function)

    def take_deferred(self) -> list[Callable[[], object]]:
        """Return the deferred functions, in the order of registration, and forget them."""
        functions, self.deferred = self.deferred, None
        return functions or []

    def everyone(self) -> tuple[T, ...]:
        """Return all tasks that may wait, those that do not keep the session open included."""
        return (*self.running, *(self._outside or ()), *(self.coroutines or ()))

    def unpark_all(self) -> None:
        """Wake all that wait: the session is over."""
        for task in self.everyone():
            task.unpark()
