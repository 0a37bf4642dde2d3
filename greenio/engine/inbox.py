"""Events from the page: in order, each once."""

from __future__ import annotations

from typing import Any

from greenio.protocol.errors import CloseCode, ProtocolViolation


class Inbox:
    """Tells new events from repeated ones. Keeps only a number: events go on at once."""

    __slots__ = ("seen",)

    def __init__(self) -> None:
        self.seen = 0
        """Number of the last event received, all lower ones included."""

    def accept(self, first: int, events: list[Any]) -> list[Any]:
        """The new ones of ``events``, the first of which has the number ``first``.

        Raises ProtocolViolation (1002), with nothing changed, if there is a gap before them or they
        have no number.
        """
        if not events:
            return events
        if not 1 <= first <= self.seen + 1:
            raise ProtocolViolation(CloseCode.PROTOCOL, f"event {first} after {self.seen}")
        new = events[self.seen + 1 - first :] if first <= self.seen else events
        self.seen += len(new)
        return new
