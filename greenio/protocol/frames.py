"""Frames: the contents of one WebSocket message or one HTTP body. Numbers start at 1 and never repeat.

Down (server to page)   {"w": {...}, "s": 7, "a": 3, "c": [commands...]}
Up (page to server)     {"r": {...}, "s": 4, "a": 9, "e": [events...], "p": true}

``s`` is the number of the first command or event in the batch; the others follow in order. ``a`` is the
highest number seen from the other side, all lower ones included. A missing key means 0 or nothing.
``p`` is a probe: the page has heard nothing for a while and asks for any frame. An empty frame down is a sign of life;
it may be the first of a connection. The first other frame down on every connection holds the welcome ``w``. The first
frame up on a connection that was opened with ``?resume=1`` holds ``r``.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from msgspec import Meta, Raw, Struct

from greenio import limits

Sequence = Annotated[int, Meta(ge=0, le=2**53)]


#: How a server debugs: not at all, with tracebacks in the page, or with the same answers again after a restart, too.
#: Numbers, because every session holds one.
Debug = Literal[0, 1, 2]


class Welcome(Struct, frozen=True, omit_defaults=True):
    """The start of the first frame to the page on a connection.

    ``session`` is the secret id to resume with; ``fresh`` means that the page has to start empty (a new
    session, or a whole page to be shown again); ``reconnect`` is how long, in seconds, the session
    outlives a lost connection; ``debug`` 1 means that errors are shown with their traceback, 2 that a page gives the same
    answers again when it was restarted, too; ``limit`` is how many
    bytes of JSON the server takes in one frame; ``keep`` means that a page that was reloaded may resume, too;
    ``heartbeat`` is about how long, in seconds, the server lets a silent page go without a frame, 0 for ever;
    ``instance`` names this run of the server: a page that finds another one later knows that it was restarted.
    """

    session: str
    fresh: bool = False
    reconnect: float = 0
    debug: Debug = 0
    limit: int = limits.MESSAGE_BYTES
    keep: bool = False
    heartbeat: float = 0
    instance: str = ""


class Resume(Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """The start of the first frame from a page that had a connection before. ``fresh``: it is empty again."""

    session: Annotated[str, Meta(max_length=64)]
    fresh: bool = False


class Down(Struct, frozen=True, omit_defaults=True):
    """A frame to the page. The server assembles it from bytes; visitors inside the process decode it."""

    w: Welcome | None = None
    s: int = 0
    a: int = 0
    c: list[Annotated[Any, Meta(title="Command")]] = []


class Up(Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """A frame from the page. Events stay raw until their number shows that they are new.

    ``p`` asks for a frame, however empty, soon.
    """

    r: Resume | None = None
    s: Sequence = 0
    a: Sequence = 0
    e: list[Raw] = []
    p: bool = False
