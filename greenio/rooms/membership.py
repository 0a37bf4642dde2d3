"""Presence of a name in a room."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count

from greenio.runtime.interfaces import SessionPort

_numbers = count(1)


class Membership:
    """A name that is in a room, as :meth:`greenio.rooms.Room.join` returns it. A context manager: leaving it leaves.

    :param room: name of the room.
    :param name: who is there.
    :param session: ends it with its own end; None: it belongs to none.
    :param end: called once when it ends.
    """

    __slots__ = ("_end", "_session", "name", "number", "room")

    def __init__(
        self, room: str, name: str, session: SessionPort | None, end: Callable[[Membership], None]
    ) -> None:
        self.room = room
        self.name = name
        #: Tells apart those of a process.
        self.number = next(_numbers)
        self._session = session
        self._end: Callable[[Membership], None] | None = end

    @property
    def closed(self) -> bool:
        """Return whether it has ended, by ``leave()`` or with its session."""
        return self._end is None or (self._session is not None and self._session.closed)

    def leave(self) -> None:
        """Take the name out of the room. Later calls do nothing; the end of the session does it, too."""
        end, self._end = self._end, None
        if end is not None:
            end(self)

    def __enter__(self) -> Membership:
        return self

    def __exit__(self, *_: object) -> None:
        self.leave()
