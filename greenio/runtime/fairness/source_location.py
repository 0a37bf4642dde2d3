"""The line of the author's code that a task is at, for logs and the admin page."""

from __future__ import annotations

import linecache
from dataclasses import dataclass
from types import FrameType
from typing import TYPE_CHECKING

from greenio.code_owner import CodeOwner, owner_of_frame

if TYPE_CHECKING:
    from greenio.runtime.interfaces import Task


@dataclass(frozen=True)
class SourceLocation:
    """A line of code."""

    file: str
    line: int
    function: str

    def __str__(self) -> str:
        return f"{self.shown_file}:{self.line} in {self.function}()"

    @property
    def shown_file(self) -> str:
        """The file's name as text that can be sent; bytes that are no UTF-8 are escaped."""
        return self.file.encode("utf-8", "backslashreplace").decode()

    @property
    def code(self) -> str:
        """The text of the line, empty if there is no source."""
        return linecache.getline(self.file, self.line).strip()


def location_of(frame: FrameType) -> SourceLocation:
    """Return the line that a frame is at."""
    return SourceLocation(frame.f_code.co_filename, frame.f_lineno or 0, frame.f_code.co_name)


def user_frame(frame: FrameType | None) -> SourceLocation | None:
    """Return the innermost line of the author's code, walking outwards from ``frame``; None if there is none.

    For an app that is an installed package, return the innermost line outside of greenio and gevent.
    """
    fallback = None
    while frame is not None:
        owner = owner_of_frame(frame)
        if owner is CodeOwner.AUTHOR:
            return location_of(frame)
        if fallback is None and owner not in (CodeOwner.GREENIO, CodeOwner.GEVENT):
            fallback = location_of(frame)
        frame = frame.f_back
    return fallback


def waiting_location(task: Task) -> SourceLocation | None:
    """Return the line of the author's code at which a task waits; None if it runs, or has no such frame."""
    for frame in task.waiting_frames():
        location = user_frame(frame)
        if location is not None:
            return location
    return None
