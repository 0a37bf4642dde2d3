"""The other end of a session, as small as a page can be: numbers, what it has seen, what it wants to say."""

from __future__ import annotations

from typing import Any

from greenio.engine.channel import Channel
from greenio.protocol.codec import decode_down
from greenio.protocol.frames import Down, Up


def said(session: Channel, **how: Any) -> Down:
    """The session's next frame; there must be one."""
    frame = session.frame_to_send(**how)
    assert frame is not None
    return decode_down(frame)


class Page:
    """Counts as a browser does. ``shown`` and ``wanted`` are everything it ever showed and said."""

    def __init__(self) -> None:
        self.welcomed = False
        self.seen = 0
        self.acked = 0
        self.shown: list[Any] = []
        self.wanted: list[int] = []

    def receive(self, down: Down) -> None:
        """A frame on the present connection. The first one has to say welcome."""
        if down.w is not None:
            assert down.w.fresh != self.welcomed, "fresh is what the first welcome says, and no other"
            self.welcomed = True
        assert self.welcomed
        assert self.acked <= down.a <= len(self.wanted)
        self.acked = down.a
        if down.c:
            assert down.s <= self.seen + 1, "a gap"
            new = down.c[self.seen + 1 - down.s :]
            self.seen += len(new)
            self.shown += new

    def frame(self, sent: int) -> Up:
        """Everything after number ``sent`` that it wants to say, and what it has seen."""
        return Up(s=sent + 1, a=self.seen, e=self.wanted[sent:])
