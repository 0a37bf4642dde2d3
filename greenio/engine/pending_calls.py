"""What a task waits for: requests to the page, found by the id that every answer repeats."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, TypeVar

from greenio import limits
from greenio.protocol.errors import IgnoredEvent, ProtocolViolation
from greenio.protocol.events import Blur, Cancel, Change, Event, Reply, Submit

R = TypeVar("R", bound="PendingCall")


class PendingCall:
    """One waiting call: its id, and the events for it that the call has not taken yet.

    This kind expects one Reply. Not more than ``limits.INBOX_EVENTS`` events wait.
    """

    __slots__ = ("_answered", "_events", "id", "waiter")

    def __init__(self, id: int) -> None:
        self.id = id
        self.waiter: Any = None
        """Who waits for the next event; kept for the runtime, never looked at here."""
        self._answered = False
        self._events: list[Event] | None = None

    @property
    def pending(self) -> int:
        """How many events wait."""
        return len(self._events) if self._events else 0

    def accept(self, event: Event) -> IgnoredEvent | None:
        """Keep an event of this request's id for ``next_event()``. Dropped says why it was not kept.

        Raises ProtocolViolation (1008) if too many wait.
        """
        if not isinstance(event, Reply):
            return IgnoredEvent(f"{_kind(event)} for request {self.id}, which is no form")
        if self._answered:
            return IgnoredEvent(f"a second reply to request {self.id}")
        self._answered = True
        self._keep(event)
        return None

    def next_event(self) -> Event | None:
        """The oldest event that waits, or None."""
        events = self._events
        return events.pop(0) if events else None  # the empty list stays: another thread may be filling it

    def finish(self) -> None:
        """Nobody waits any more: forget what is pending."""
        self._events = None

    def _keep(self, event: Event) -> None:
        if self._events is None:
            self._events = [event]
        elif len(self._events) < limits.INBOX_EVENTS:
            self._events.append(event)
        else:
            raise ProtocolViolation(
                1008, f"more than {limits.INBOX_EVENTS} events wait for request {self.id}"
            )


class PendingCalls:
    """The open requests of one session. Ids start at 1 and are never used again.

    A list, which costs a third of a dict: few requests are open at a time. Tasks may open and close requests on
    other threads than events arrive on, so each step is one that the interpreter does not divide.
    """

    __slots__ = ("_last_id", "_open")

    def __init__(self) -> None:
        self._last_id = 0
        self._open: list[PendingCall] | None = None

    def __len__(self) -> int:
        return len(self._open) if self._open else 0

    def __iter__(self) -> Iterator[PendingCall]:
        return iter(list(self._open or ()))

    def open(self, make: Callable[[int], R]) -> R:
        """Add the request that ``make(id)`` returns: ``open(Request)``, ``open(lambda id: Form(id, ...))``."""
        self._last_id = id = self._last_id + 1  # no call in between, so no other thread
        request = make(id)
        if self._open is None:
            self._open = [request]
        else:
            self._open.append(request)
        return request

    def close(self, request: PendingCall) -> None:
        """The request is over: later events for it are dropped. Closing again changes nothing."""
        try:
            (self._open or []).remove(request)
        except ValueError:
            return
        request.finish()

    def is_open(self, id: int) -> bool:
        """Whether the request of that id still waits."""
        return any(request.id == id for request in self)

    def deliver(self, event: Event) -> PendingCall | IgnoredEvent:
        """Hand an event to its request and return that, so that its task can be woken; or why nobody gets it.

        Raises ProtocolViolation (1008) if too many events wait there.
        """
        id = _request_id(event)
        if id is None:
            return IgnoredEvent(f"{_kind(event)} answers no request")
        for request in self:
            if request.id == id:
                return request.accept(event) or request
        state = "is over" if 1 <= id <= self._last_id else "was never made"
        return IgnoredEvent(f"{_kind(event)} for request {id}, which {state}")


def _request_id(event: Event) -> int | None:
    if isinstance(event, Reply):
        return event.request
    if isinstance(event, (Submit, Cancel, Change, Blur)):
        return event.form
    return None


def _kind(event: Any) -> str:
    return type(event).__name__
