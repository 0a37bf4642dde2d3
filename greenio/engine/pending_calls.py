"""Calls of tasks that wait for the page, found by the id that every event for them repeats."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Protocol, TypeVar

from greenio import limits
from greenio.protocol.errors import IgnoredEvent, ProtocolViolation
from greenio.protocol.events import Blur, Cancel, Change, Edit, Event, Reply, Submit

Call = TypeVar("Call", bound="PendingCall")


class Waiter(Protocol):
    """A task that can be woken."""

    def wake_now(self) -> None:
        """Let the task continue at once. Called in the hub."""

    def unpark(self) -> None:
        """Let the task continue soon. Callable from anywhere."""


class PendingCall:
    """One waiting call: its id, and the events for it that were not taken yet.

    This class expects one Reply. At most ``limits.INBOX_EVENTS`` events wait.

    :param id: given by :meth:`PendingCalls.open`.
    """

    __slots__ = ("_answered", "_events", "id", "waiter")

    def __init__(self, id: int) -> None:
        self.id = id
        self.waiter: Waiter | None = None
        """The task that waits for the next event; kept for the runtime, not used here."""
        self._answered = False
        self._events: list[Event] | None = None

    @property
    def pending(self) -> int:
        """Number of events that were not taken yet."""
        return len(self._events) if self._events else 0

    def accept(self, event: Event) -> IgnoredEvent | None:
        """Keep an event with this call's id for ``next_event()``.

        :returns: why it was ignored; None if it was kept.
        :raises ProtocolViolation: too many events wait (1008).
        """
        if not isinstance(event, Reply):
            return IgnoredEvent(f"{_kind(event)} for call {self.id}, which is not a form")
        if self._answered:
            return IgnoredEvent(f"a second reply to call {self.id}")
        self._answered = True
        self._keep(event)
        return None

    def next_event(self) -> Event | None:
        """Take the oldest event that waits; None without one."""
        events = self._events
        return events.pop(0) if events else None  # the empty list stays: another thread may be filling it

    def finish(self) -> None:
        """Forget the events that wait: the call is over."""
        self._events = None

    def _keep(self, event: Event) -> None:
        if self._events is None:
            self._events = [event]
        elif len(self._events) < limits.INBOX_EVENTS:
            self._events.append(event)
        else:
            raise ProtocolViolation(1008, f"more than {limits.INBOX_EVENTS} events wait for call {self.id}")


class PendingCalls:
    """The pending calls of one session. Ids start at 1 and are never used again.

    They are kept in a list, which costs a third of a dict: few are open at a time. Tasks may open and close calls on
    other threads than the one that events arrive on, so each step is one that the interpreter does not divide.
    """

    __slots__ = ("_last_id", "_open")

    def __init__(self) -> None:
        self._last_id = 0
        self._open: list[PendingCall] | None = None

    def __len__(self) -> int:
        return len(self._open) if self._open else 0

    def __iter__(self) -> Iterator[PendingCall]:
        return iter(list(self._open or ()))

    def open(self, make: Callable[[int], Call]) -> Call:
        """Add the call that ``make(id)`` returns: ``open(PendingCall)``, ``open(lambda id: Form(id, ...))``."""
        self._last_id = id = self._last_id + 1  # no function call in between, so no other thread
        call = make(id)
        if self._open is None:
            self._open = [call]
        else:
            self._open.append(call)
        return call

    def close(self, call: PendingCall) -> None:
        """End a call: later events for it are ignored. Closing again changes nothing."""
        try:
            (self._open or []).remove(call)
        except ValueError:
            return
        call.finish()

    def is_open(self, id: int) -> bool:
        """Return whether the call of that id still waits."""
        return any(call.id == id for call in self)

    def deliver(self, event: Event) -> PendingCall | IgnoredEvent:
        """Pass an event to its call.

        :returns: the call, whose task can now be woken; or why the event was ignored.
        :raises ProtocolViolation: too many events wait there (1008).
        """
        id = _call_id(event)
        if id is None:
            return IgnoredEvent(f"{_kind(event)} answers no call")
        for call in self:
            if call.id == id:
                return call.accept(event) or call
        state = "is over" if 1 <= id <= self._last_id else "was never made"
        return IgnoredEvent(f"{_kind(event)} for call {id}, which {state}")


def _call_id(event: Event) -> int | None:
    if isinstance(event, Reply):
        return event.request
    if isinstance(event, (Submit, Cancel, Change, Blur, Edit)):
        return event.form
    return None


def _kind(event: Event) -> str:
    return type(event).__name__
