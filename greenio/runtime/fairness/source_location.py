"""Where in the author's code a task is: what logs and the admin page name."""

from __future__ import annotations

import linecache
import sysconfig
from dataclasses import dataclass
from types import FrameType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from greenio.runtime.interfaces import Task

#: Folders of code that is nobody's app: the standard library and what pip installs.
_INSTALLED = tuple({sysconfig.get_path(name) for name in ("stdlib", "platstdlib", "purelib", "platlib")})
#: The guide's pages are apps like any other.
_GUIDE = "greenio.guide"
_LIBRARIES = frozenset(("greenio", "gevent", "greenlet", "geventwebsocket", "bottle"))


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
        """The file's name as text that can be sent: a name that is no UTF-8 has escapes."""
        return self.file.encode("utf-8", "backslashreplace").decode()

    @property
    def code(self) -> str:
        """The line's text, empty where there is no source."""
        return linecache.getline(self.file, self.line).strip()


def location_of(frame: FrameType) -> SourceLocation:
    """Where that frame is."""
    return SourceLocation(frame.f_code.co_filename, frame.f_lineno or 0, frame.f_code.co_name)


def user_frame(frame: FrameType | None) -> SourceLocation | None:
    """The innermost line of the author's code, walking outwards from ``frame``; None if there is none.

    Of an app that lives in an installed package it is the innermost line outside of greenio and gevent.
    """
    fallback = None
    while frame is not None:
        if not _is_library(frame):
            if not _is_installed(frame.f_code.co_filename):
                return location_of(frame)
            fallback = fallback or location_of(frame)
        frame = frame.f_back
    return fallback


def waiting_place(task: Task) -> SourceLocation | None:
    """The line of the author's code at which a task waits; None if it runs just now, or nobody can tell."""
    for frame in task.waiting_frames():
        place = user_frame(frame)
        if place is not None:
            return place
    return None


def _is_library(frame: FrameType) -> bool:
    module = frame.f_globals.get("__name__") or ""
    if module.startswith(_GUIDE):
        return module == f"{_GUIDE}.contents"
    return module.partition(".")[0] in _LIBRARIES


def _is_installed(filename: str) -> bool:
    return filename.startswith(("<frozen", *(f"{folder}/" for folder in _INSTALLED)))
