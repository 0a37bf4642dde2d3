"""Tracebacks of programs begin in the program and end in it: frames of greenio and gevent are not shown."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterator
from types import FrameType
from typing import Any

from greenio.code_owner import CodeOwner, owner_of_frame
from greenio.terminal.programs.current import running_program

_HIDDEN = (CodeOwner.GREENIO, CodeOwner.GEVENT)


def _without_own_frames(walk: Callable[..., Iterator[Any]]) -> Callable[..., Iterator[Any]]:
    def shown(start: Any) -> Iterator[Any]:
        if running_program() is None:
            yield from walk(start)
            return
        for entry in walk(start):
            frame = entry[0]
            if not isinstance(frame, FrameType) or owner_of_frame(frame) not in _HIDDEN:
                yield entry

    return shown


def install_tracebacks() -> None:
    """Hide the frames in everything that the module ``traceback`` formats. Later calls do nothing."""
    for name in ("walk_tb", "walk_stack", "_walk_tb_with_full_positions"):
        walk = getattr(traceback, name, None)
        if walk is not None and walk.__module__ == "traceback":
            setattr(traceback, name, _without_own_frames(walk))
