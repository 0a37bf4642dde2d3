"""Raise an exception in an interrupted frame, where its handlers are found."""

from __future__ import annotations

import dis
import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

_CALLS = frozenset(
    code for name, code in dis.opmap.items() if name.startswith(("CALL", "SEND", "YIELD_VALUE"))
)

#: Instructions to wait for one at which an exception finds its handlers.
_MAX_INSTRUCTIONS = 1000


def raise_soon(frame: FrameType, error: BaseException) -> None:
    """Raise ``error`` in the frame, some instructions later.

    What is raised at the end of a loop may pass by the ``finally`` around it: interpreters look for handlers at the
    instruction before the loop (3.11), or leave that place out of their tables (3.12). So wait for an instruction
    that they cover, if there is any: not longer than the frame lasts, and not into a call, which may take hours.
    """
    before = sys.gettrace()
    left = _MAX_INSTRUCTIONS

    def trace(_frame: FrameType, event: str, _argument: Any) -> Callable[..., Any]:
        nonlocal left
        left -= 1
        if left > 0 and event != "return" and not _calls(frame) and not _is_covered(frame):
            return trace
        sys.settrace(before)
        frame.f_trace = None
        frame.f_trace_opcodes = False
        raise error

    frame.f_trace = trace
    frame.f_trace_opcodes = True
    sys.settrace(_trace_nothing)


def is_raising_soon() -> bool:
    """Return whether an exception is on its way in the running greenlet."""
    return sys.gettrace() is _trace_nothing


def _is_covered(frame: FrameType) -> bool:
    """Return whether an exception would find the handlers of the ``try`` that the frame is in, or there are none."""
    parse: Any = getattr(dis, "_parse_exception_table", None)
    table = parse(frame.f_code) if parse is not None else ()
    return not table or any(entry.start <= frame.f_lasti < entry.end for entry in table)


def _calls(frame: FrameType) -> bool:
    return frame.f_code.co_code[frame.f_lasti] in _CALLS


def _trace_nothing(_frame: FrameType, _event: str, _argument: Any) -> None:
    """New frames are not traced."""
