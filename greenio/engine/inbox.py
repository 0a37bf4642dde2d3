"""Events from the page: in order, each once."""

from __future__ import annotations

from typing import TypeVar

from greenio.protocol.errors import CloseCode, ProtocolViolation

_Event = TypeVar("_Event")


class Inbox:
    """Separates new events from repeated ones. Keeps only a number: new events are passed on at once."""

    __slots__ = ("seen",)

    def __init__(self) -> None:
        self.seen = 0
        """Number of the last event received, all lower ones included."""

    def accept(self, first: int, events: list[_Event]) -> list[_Event]:
        """Return the new ones of ``events``, the first of which has the number ``first``.

        :raises ProtocolViolation: there is a gap before them, or they have no number (1002); nothing has changed.
        """
        if not events:
            return events
        if not 1 <= first <= self.seen + 1:
            raise ProtocolViolation(CloseCode.PROTOCOL, f"event {first} after {self.seen}")
        new = events[self.seen + 1 - first :] if first <= self.seen else events
        self.seen += len(new)
        return new
